package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.history.PlatformSteps;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Actions of an agency's own system on requests, within the transaction that receives its result. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyActions {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyActions.class);

    private final RequestTransition transition;
    private final Requests requests;
    private final TransitionRecorder recorder;
    private final TransitionDecider decider;

    AgencyActions(
            RequestTransition transition, Requests requests, TransitionRecorder recorder, TransitionDecider decider) {
        this.transition = transition;
        this.requests = requests;
        this.recorder = recorder;
        this.decider = decider;
    }

    /** Locks the request until the transaction ends. */
    public Request lock(RequestId id) {
        return requests.lock(id).orElseThrow(() -> new IllegalArgumentException("no request " + id));
    }

    /**
     * Takes an action on behalf of the agency's system: of the stage itself, else of the branch that waits for the system.
     *
     * @param fields the answers it is about, as JSON Pointers into them; empty when about none or the whole
     * @return false when the request's stage does not allow it, for example because the applicant has withdrawn, or a
     *     condition of the workflow is not met
     */
    public boolean act(Request current, String action, @Nullable String reasonCode, List<String> fields) {
        ServiceVersion service = transition.serviceOf(current);
        Set<Input> inputs = reasonCode == null ? Set.of() : Set.of(Input.REASON_CODE);
        ActionRef actionRef = actionRef(current, service, action);
        return switch (decider.decide(current, service, actionRef, Actor.AGENCY_SYSTEM, null, inputs, Set.of())) {
            case Decision.Refused(var reason) -> {
                LOG.info("request {} refuses its agency's {}: {}", current.id(), action, reason);
                yield false;
            }
            case Decision.Allowed allowed -> {
                var initiator =
                        new TransitionRecorder.Initiator(Party.AGENCY_SYSTEM, null, reasonCode, Map.of(), null, fields);
                transition.complete(current, current, service, allowed, initiator, transition.now());
                yield true;
            }
        };
    }

    /** Finds the action in the stage or a branch; an agency has one system, so at most one branch waits for it. */
    private static ActionRef actionRef(Request request, ServiceVersion service, String code) {
        return service.workflow().actionsOf(request.state(), Party.AGENCY_SYSTEM).keySet().stream()
                .filter(actionRef -> actionRef.code().equals(code))
                .findFirst()
                .orElse(ActionRef.ofStage(code));
    }

    /** Records that the agency's system has received the request; the stage stays. */
    public void recordDelivery(Request current) {
        Request next = current.withNextVersion(transition.now());
        requests.update(next);
        recorder.recordPlatformStep(next, PlatformSteps.DELIVERED);
    }

    /** Records that the agency's system finally refused the request: the platform's own team has to act now. */
    public void recordUndeliverable(Request current, String reasonCode) {
        Request next = current.withWaitingParty(Party.PLATFORM, reasonCode, transition.now());
        requests.update(next);
        recorder.recordPlatformStep(next, PlatformSteps.UNDELIVERABLE, null, reasonCode);
    }
}
