package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Actions of an agency's officers on requests, in one transaction each: request, history, event and effects. */
@Service
public class OfficerActions {
    private final RequestTransition transition;
    private final TransitionDecider decider;
    private final Reasons reasons;

    OfficerActions(RequestTransition transition, TransitionDecider decider, Reasons reasons) {
        this.transition = transition;
        this.decider = decider;
        this.reasons = reasons;
    }

    /**
     * An action with what the officer provides for it.
     *
     * @param reasonCode one of the platform's reasons, or null
     * @param reasonParameters values for the placeholders in the reason's text
     * @param words the officer's own words, or null
     * @param fields the answers that are asked about, as JSON Pointers into them
     * @param documents codes of the documents that are asked for
     */
    public record Command(
            ActionRef actionRef,
            @Nullable String reasonCode,
            Map<String, String> reasonParameters,
            @Nullable String words,
            List<String> fields,
            List<String> documents) {
        Set<Input> inputs() {
            Set<Input> inputs = EnumSet.noneOf(Input.class);
            if (reasonCode != null) {
                inputs.add(Input.REASON_CODE);
            }
            if (words != null) {
                inputs.add(Input.REASON);
            }
            return inputs;
        }
    }

    /**
     * Takes an action that the request's stage allows this officer; the officer's roles are those of the token.
     *
     * @throws ProblemException 404 for a draft and for another agency's request, 412 and 409 with the current state, 403
     *     {@code action-not-yours}, {@code action-of-other-role}, {@code four-eyes} or {@code own-request}, 422 for what
     *     is missing
     */
    @Transactional
    public Request act(Caller officer, RequestId id, long seenVersion, Command command) {
        Request current = transition.lock(
                id,
                seenVersion,
                request -> request.agencyId().equals(officer.agency()) && request.status() != Status.DRAFT);
        if (current.personId().value().equals(officer.id())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "own-request");
        }
        ServiceVersion service = transition.serviceOf(current);
        var actor = Actor.officer(officer.roles());
        var decision = decider.decide(
                current, service, command.actionRef(), actor, new PersonId(officer.id()), command.inputs(), Set.of());
        List<Fault> faults = faults(command, service);
        return switch (decision) {
            case Decision.Refused(Decision.Refusal.MissingInputs missing) -> {
                faults.addAll(Refusals.faults(missing, service, "/reasonCode"));
                throw ProblemException.invalid(faults);
            }
            case Decision.Refused(var reason) -> throw Refusals.of(reason, current, service);
            case Decision.Allowed allowed -> complete(officer, current, service, allowed, command, faults);
        };
    }

    private List<Fault> faults(Command command, ServiceVersion service) {
        var faults = new ArrayList<>(reasons.faults(command.reasonCode(), command.reasonParameters(), service));
        faults.addAll(PlainTextRule.faults("/words", command.words()));
        faults.addAll(InformationRequest.faults(command.fields(), command.documents(), service));
        return faults;
    }

    private Request complete(
            Caller officer,
            Request current,
            ServiceVersion service,
            Decision.Allowed allowed,
            Command command,
            List<Fault> faults) {
        List<String> requested = InformationRequest.pointers(command.fields(), command.documents());
        if (!requested.isEmpty()
                && !asksApplicant(service.workflow(), current, allowed.actionRef(), allowed.action())) {
            faults.add(Fault.of(command.fields().isEmpty() ? "/documents" : "/fields", "asked.nobody"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var initiator = new TransitionRecorder.Initiator(
                Party.OFFICER,
                new PersonId(officer.id()),
                command.reasonCode(),
                command.reasonParameters(),
                command.words(),
                requested);
        return transition.complete(current, current, service, allowed, initiator, transition.now());
    }

    /** Returns whether an action leads to where the applicant has to act, so that it can ask for information. */
    private static boolean asksApplicant(Workflow workflow, Request request, ActionRef actionRef, Action action) {
        Branch branch = actionRef.branch() == null
                ? null
                : workflow.stage(request.stage()).branches().get(actionRef.branch());
        StageNode target = branch == null ? workflow.stage(action.to()) : branch.stage(action.to());
        return target.owner() == Party.APPLICANT;
    }

    /**
     * An action that an officer may take.
     *
     * @param asksApplicant whether information can be requested with it
     * @param refusal why this officer would be refused with any input, or null
     */
    public record OfferedAction(
            ActionRef actionRef, Action action, boolean asksApplicant, Decision.@Nullable Refusal refusal) {}

    /** Lists the actions that an officer may take on a request now, without those of other roles. */
    public List<OfferedAction> offeredActions(Caller officer, Request request) {
        ServiceVersion service = transition.serviceOf(request);
        var actor = Actor.officer(officer.roles());
        var offered = new ArrayList<OfferedAction>();
        service.workflow().actionsOf(request.state(), Party.OFFICER).forEach((actionRef, action) -> {
            boolean asks = asksApplicant(service.workflow(), request, actionRef, action);
            var decision = decider.decide(
                    request, service, actionRef, actor, new PersonId(officer.id()), action.requires(), action.fields());
            switch (decision) {
                case Decision.Refused(Decision.Refusal.RoleRequired(var _)) -> {
                    // another role's
                }
                case Decision.Refused(Decision.Refusal.MissingInputs(var _, var _, var _)) ->
                    offered.add(new OfferedAction(actionRef, action, asks, null));
                case Decision.Refused(var refusal) -> offered.add(new OfferedAction(actionRef, action, asks, refusal));
                case Decision.Allowed(var _, var _, var _, var _, var _, var _) ->
                    offered.add(new OfferedAction(actionRef, action, asks, null));
            }
        });
        return offered;
    }
}
