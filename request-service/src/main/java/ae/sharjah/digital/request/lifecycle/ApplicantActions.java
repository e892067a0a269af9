package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.prefill.AnswerOrigins;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Actions of applicants on their requests, in one transaction each: request, history, event and effects. */
@Service
public class ApplicantActions {
    private final RequestTransition transition;
    private final Requests requests;
    private final RequestEvents events;
    private final ApplicantDecider decider;
    private final SubmissionChecks checks;
    private final RequiredDocuments requiredDocuments;
    private final AnswerOrigins origins;
    private final DraftQuota quota;

    ApplicantActions(
            RequestTransition transition,
            Requests requests,
            RequestEvents events,
            ApplicantDecider decider,
            SubmissionChecks checks,
            RequiredDocuments requiredDocuments,
            AnswerOrigins origins,
            DraftQuota quota) {
        this.transition = transition;
        this.requests = requests;
        this.events = events;
        this.decider = decider;
        this.checks = checks;
        this.requiredDocuments = requiredDocuments;
        this.origins = origins;
        this.quota = quota;
    }

    /**
     * Merges answers into a draft (RFC 7396).
     *
     * @throws ProblemException 404, 412, 409 {@code draft-only} and {@code drafts-too-large}
     */
    @Transactional
    public Request changeDraft(Applicant applicant, RequestId id, long seenVersion, ObjectNode answers) {
        Request current = lock(applicant, id, seenVersion);
        if (current.status() != Status.DRAFT) {
            throw Refusals.conflict("draft-only", current);
        }
        Request changed = current.withDraftAnswers(
                merged(current, answers), transition.deadlineRules(transition.serviceOf(current)), transition.now());
        quota.requireRoomForChange(current, changed);
        requests.update(changed);
        origins.removeChanged(id, current.answers(), changed.answers());
        events.publish(RequestEvents.Kind.DRAFT_CHANGED, changed, "change-draft", changed.stage());
        return changed;
    }

    /**
     * An action with what the applicant provides for it.
     *
     * @param answers merged into the stored ones (RFC 7396), or null
     * @param reason the applicant's own words, or null
     */
    public record Command(
            ActionRef actionRef,
            @Nullable ObjectNode answers,
            @Nullable String reason) {
        Set<Input> inputs() {
            Set<Input> inputs = EnumSet.noneOf(Input.class);
            if (answers != null) {
                inputs.add(Input.ANSWERS);
            }
            if (reason != null && !reason.isBlank()) {
                inputs.add(Input.REASON);
            }
            return inputs;
        }
    }

    /**
     * Takes an action that the request's stage allows its applicant.
     *
     * @throws ProblemException 404, 412 and 409 with the current state, 403 {@code action-not-yours}, 422 with every
     *     fault of the input or every condition that is not met
     */
    @Transactional
    public Request act(Applicant applicant, RequestId id, long seenVersion, Command command) {
        Caller caller = applicant.caller();
        Request current = lock(applicant, id, seenVersion);
        ServiceVersion service = transition.serviceOf(current);
        Request withInput = withInput(current, caller, command);
        Set<String> fields = command.answers() == null ? Set.of() : ProvidedFields.of(command.answers());
        Decision.Allowed allowed = decider.requireAllowed(
                new PersonId(caller.id()), current, withInput, service, command.actionRef(), command.inputs(), fields);
        List<Fault> reasonFaults = PlainTextRule.faults("/reason", command.reason());
        Request changed = current;
        if (!service.workflow().status(allowed.to()).ended()) {
            changed = withInput;
            requireAcceptable(caller, current, changed, service, command, reasonFaults);
        } else if (!reasonFaults.isEmpty()) {
            throw ProblemException.invalid(reasonFaults);
        }
        if (command.answers() != null) {
            origins.removeChanged(id, current.answers(), changed.answers());
        }
        var initiator = TransitionRecorder.Initiator.applicant(new PersonId(caller.id()), command.reason());
        return transition.complete(current, changed, service, allowed, initiator, transition.now());
    }

    private static Request withInput(Request current, Caller caller, Command command) {
        ObjectNode answers = command.answers();
        return current.withAnswers(
                answers == null ? current.answers() : merged(current, answers),
                caller.assurance() == null ? current.assurance() : caller.assurance());
    }

    /** Checks what an agency will receive; an action that ends the request needs none of this. */
    private void requireAcceptable(
            Caller caller,
            Request current,
            Request changed,
            ServiceVersion service,
            Command command,
            List<Fault> reasonFaults) {
        checks.requireAssurance(caller, service);
        if (current.status() == Status.DRAFT) {
            checks.requireServiceOpen(service, true);
        }
        List<Fault> otherFaults = new ArrayList<>(requiredDocuments.handOver(service, changed));
        otherFaults.addAll(reasonFaults);
        checks.requireValidAnswers(service, changed, otherFaults);
        if (command.answers() != null || current.status() == Status.DRAFT) {
            checks.requireEligible(service, changed);
        }
    }

    private static ObjectNode merged(Request current, ObjectNode answers) {
        return AnswerLimits.requireWithin(MergePatch.merge(current.answers(), answers));
    }

    private Request lock(Applicant applicant, RequestId id, long seenVersion) {
        return transition.lock(id, seenVersion, request -> request.personId().equals(applicant.holder()));
    }
}
