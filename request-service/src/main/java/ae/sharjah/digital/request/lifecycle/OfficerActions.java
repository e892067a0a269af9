package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.promise.DeadlineRulesFactory;
import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.reason.Reasons;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agency's officers do with requests. Each act is one transaction: request, history, event and effects. */
@Service
public class OfficerActions {
    private final Requests requests;
    private final TransitionRecorder recorder;
    private final TransitionDecider decider;
    private final ServiceVersions services;
    private final DeadlineRulesFactory deadlineRules;
    private final Reasons reasons;
    private final Clock clock;

    OfficerActions(
            Requests requests,
            TransitionRecorder moves,
            TransitionDecider decisions,
            ServiceVersions services,
            DeadlineRulesFactory terms,
            Reasons reasons,
            Clock clock) {
        this.requests = requests;
        this.recorder = moves;
        this.decider = decisions;
        this.services = services;
        this.deadlineRules = terms;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * What an officer wants done.
     *
     * @param reasonCode one of the platform's reasons, or null
     * @param reasonParameters what its text is filled with
     * @param words the officer's own, or null
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
            Set<Input> given = EnumSet.noneOf(Input.class);
            if (reasonCode != null) {
                given.add(Input.REASON_CODE);
            }
            if (words != null) {
                given.add(Input.REASON);
            }
            return given;
        }
    }

    /**
     * Does what the stage allows this officer; the officer's roles are those of the token.
     *
     * @throws ProblemException 404 for a draft and for another agency's request, 412 and 409 with the current state, 403
     *     {@code action-not-yours}, {@code action-of-other-role}, {@code four-eyes} or {@code own-request}, 422 for what
     *     is missing
     */
    @Transactional
    public Request act(Caller officer, UUID id, long seenVersion, Command command) {
        Request current = requests.lock(id)
                .filter(request -> request.agencyId().equals(officer.agency()))
                .filter(request -> request.status() != Status.DRAFT)
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seenVersion) {
            throw Refusals.stale(current);
        }
        if (current.personId().equals(officer.id())) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "own-request");
        }
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        var actor = Actor.officer(officer.roles());
        var decision = decider.decide(current, service, command.actionRef(), actor, officer.id(), command.inputs(), Set.of());
        List<Fault> faults = faults(command, service);
        return switch (decision) {
            case Decision.Refused(Decision.Refusal.MissingInputs missing) -> {
                faults.addAll(Refusals.faults(missing, service, "/reasonCode"));
                throw ProblemException.invalid(faults);
            }
            case Decision.Refused(var reason) -> throw Refusals.of(reason, current, service);
            case Decision.Allowed moved -> moved(officer, current, service, moved, command, faults);
        };
    }

    private List<Fault> faults(Command command, ServiceVersion service) {
        var faults = new ArrayList<>(reasons.faults(command.reasonCode(), command.reasonParameters(), service));
        faults.addAll(PlainTextRule.faults("/words", command.words()));
        faults.addAll(InformationRequest.faults(command.fields(), command.documents(), service));
        return faults;
    }

    private Request moved(
            Caller officer,
            Request current,
            ServiceVersion service,
            Decision.Allowed moved,
            Command command,
            List<Fault> faults) {
        List<String> asked = InformationRequest.pointers(command.fields(), command.documents());
        if (!asked.isEmpty() && !asksApplicant(service.workflow(), current, moved.actionRef(), moved.action())) {
            faults.add(Fault.of(command.fields().isEmpty() ? "/documents" : "/fields", "asked.nobody"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Request next = current.afterDecision(
                service.workflow(),
                moved,
                command.reasonCode(),
                asked,
                deadlineRules.forService(service),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        requests.update(next);
        var mover = new TransitionRecorder.Initiator(
                Party.OFFICER, officer.id(), command.reasonCode(), command.reasonParameters(), command.words(), asked);
        recorder.record(current, next, moved, service, mover);
        return next;
    }

    /** Whether an action turns to the applicant, so that something can be asked for with it. */
    private static boolean asksApplicant(Workflow workflow, Request request, ActionRef act, Action action) {
        Branch branch = act.branch() == null
                ? null
                : workflow.stage(request.stage()).branches().get(act.branch());
        StageNode to = branch == null ? workflow.stage(action.to()) : branch.stage(action.to());
        return to.owner() == Party.APPLICANT;
    }

    /**
     * An action that is the officer's to take.
     *
     * @param asks whether something can be asked for with it
     * @param refusal why this officer would be refused whatever they give, or null
     */
    public record OfferedAction(ActionRef actionRef, Action action, boolean asksApplicant, Decision.@Nullable Refusal refusal) {}

    /** What an officer may do with a request now; what others' roles may do is left out. */
    public List<OfferedAction> offeredActions(Caller officer, Request request) {
        ServiceVersion service = services.version(request.serviceId(), request.serviceVersion());
        var actor = Actor.officer(officer.roles());
        var offered = new ArrayList<OfferedAction>();
        service.workflow().actionsOf(request.state(), Party.OFFICER).forEach((act, action) -> {
            boolean asks = asksApplicant(service.workflow(), request, act, action);
            var decision = decider.decide(request, service, act, actor, officer.id(), action.requires(), action.fields());
            switch (decision) {
                case Decision.Refused(Decision.Refusal.RoleRequired(var _)) -> {
                    // another role's
                }
                case Decision.Refused(Decision.Refusal.MissingInputs(var _, var _, var _)) ->
                    offered.add(new OfferedAction(act, action, asks, null));
                case Decision.Refused(var refusal) -> offered.add(new OfferedAction(act, action, asks, refusal));
                case Decision.Allowed(var _, var _, var _, var _, var _, var _) ->
                    offered.add(new OfferedAction(act, action, asks, null));
            }
        });
        return offered;
    }
}
