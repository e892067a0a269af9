package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.PlatformSteps;
import ae.sharjah.digital.request.promise.DeadlineRulesFactory;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an agency's own system does with requests; inside the transaction that takes its word. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyActions {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyActions.class);

    private final Requests requests;
    private final TransitionRecorder recorder;
    private final TransitionDecider decider;
    private final ServiceVersions services;
    private final DeadlineRulesFactory deadlineRules;
    private final Clock clock;

    AgencyActions(
            Requests requests,
            TransitionRecorder moves,
            TransitionDecider decisions,
            ServiceVersions services,
            DeadlineRulesFactory terms,
            Clock clock) {
        this.requests = requests;
        this.recorder = moves;
        this.decider = decisions;
        this.services = services;
        this.deadlineRules = terms;
        this.clock = clock;
    }

    /** Holds the request until the transaction ends. */
    public Request lock(UUID id) {
        return requests.lock(id).orElseThrow(() -> new IllegalArgumentException("no request " + id));
    }

    /**
     * Takes an action on behalf of the agency's system: of the stage itself, else of the branch that is with the system.
     *
     * @param fields the answers it is about, as JSON Pointers into them; empty when about none or the whole
     * @return false when the request's stage does not allow it, as when the applicant withdrew meanwhile, or a condition
     *     of the workflow does not hold
     */
    public boolean act(Request current, String action, @Nullable String reasonCode, List<String> fields) {
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        Set<Input> given = reasonCode == null ? Set.of() : Set.of(Input.REASON_CODE);
        ActionRef act = act(current, service, action);
        return switch (decider.decide(current, service, act, Actor.AGENCY_SYSTEM, null, given, Set.of())) {
            case Decision.Refused(var reason) -> {
                LOG.info("request {} refuses its agency's {}: {}", current.id(), action, reason);
                yield false;
            }
            case Decision.Allowed moved -> {
                Request next = current.afterDecision(service.workflow(), moved, reasonCode, fields, deadlineRules.forService(service), now());
                requests.update(next);
                var mover = new TransitionRecorder.Initiator(Party.AGENCY_SYSTEM, null, reasonCode, null, fields);
                recorder.record(current, next, moved, service, mover);
                yield true;
            }
        };
    }

    /** An agency has one system, so at most one branch is with it. */
    private static ActionRef act(Request request, ServiceVersion service, String code) {
        return service.workflow().actionsOf(request.state(), Party.AGENCY_SYSTEM).keySet().stream()
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElse(ActionRef.ofStage(code));
    }

    /** Notes that the agency's system has the request; the stage stays. */
    public void recordDelivery(Request current) {
        Request next = current.withNextVersion(now());
        requests.update(next);
        recorder.recordPlatformStep(next, PlatformSteps.DELIVERED, Party.PLATFORM);
    }

    /** Notes that the agency's system refused the request for good: the platform's own people hold the ball now. */
    public void recordUndeliverable(Request current, String reasonCode) {
        Request next = current.withWaitingParty(Party.PLATFORM, reasonCode, now());
        requests.update(next);
        recorder.recordPlatformStep(next, PlatformSteps.UNDELIVERABLE, Party.PLATFORM, null, reasonCode);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
