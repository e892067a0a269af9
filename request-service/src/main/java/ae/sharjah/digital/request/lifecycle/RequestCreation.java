package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.prefill.AnswerOrigins;
import ae.sharjah.digital.request.prefill.Prefill;
import ae.sharjah.digital.request.prefill.Profile;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creation of requests, as drafts or submitted at once, in one transaction each: request, history, event and effects. */
@Service
public class RequestCreation {
    private static final String SUBMIT = "submit";
    private static final String CREATE = "create";

    private final Requests requests;
    private final RequestTransition transition;
    private final TransitionRecorder recorder;
    private final ApplicantDecider decider;
    private final SubmissionChecks checks;
    private final RequiredDocuments requiredDocuments;
    private final ServiceVersions services;
    private final RequestEvents events;
    private final History history;
    private final Prefill prefill;
    private final AnswerOrigins origins;
    private final DraftQuota quota;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    RequestCreation(
            Requests requests,
            RequestTransition transition,
            TransitionRecorder recorder,
            ApplicantDecider decider,
            SubmissionChecks checks,
            RequiredDocuments requiredDocuments,
            ServiceVersions services,
            RequestEvents events,
            History history,
            Prefill prefill,
            AnswerOrigins origins,
            DraftQuota quota,
            Ids ids) {
        this.requests = requests;
        this.transition = transition;
        this.recorder = recorder;
        this.decider = decider;
        this.checks = checks;
        this.requiredDocuments = requiredDocuments;
        this.services = services;
        this.events = events;
        this.history = history;
        this.prefill = prefill;
        this.origins = origins;
        this.quota = quota;
        this.ids = ids;
    }

    /**
     * Data of a request that is to be created.
     *
     * @param service id or slug
     * @param version the version that the answers were given for, or null for the published one
     * @param submit true to submit at once, false to store a draft
     * @param principal on whose behalf, or null for the caller; the caller's right to act for them has been checked
     * @param profile the caller's profile, from which a draft is prefilled
     */
    public record NewRequest(
            String service,
            @Nullable Integer version,
            ObjectNode answers,
            boolean submit,
            @Nullable PrincipalId principal,
            Profile profile) {
        /** Removes nulls from the answers, as a change of a draft does (RFC 7396). */
        public NewRequest {
            answers = MergePatch.merge(JsonNodeFactory.instance.objectNode(), answers);
        }

        /** Without a profile: a draft is prefilled from earlier requests alone. */
        public NewRequest(
                String service,
                @Nullable Integer version,
                ObjectNode answers,
                boolean submit,
                @Nullable PrincipalId principal) {
            this(service, version, answers, submit, principal, new Profile.NotNeeded());
        }
    }

    /**
     * Creates a request.
     *
     * @throws ProblemException 404 {@code service-unknown}, 409 {@code service-version-superseded}, 403
     *     {@code assurance-too-low}, 409 {@code too-many-drafts} and {@code drafts-too-large}, 422 with every fault of
     *     the answers
     */
    @Transactional
    public Request create(Caller caller, NewRequest newRequest) {
        ServiceVersion service = services.published(newRequest.service())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "service-unknown"));
        if (newRequest.version() != null && newRequest.version() != service.version()) {
            throw ProblemException.conflict("service-version-superseded", Integer.toString(service.version()));
        }
        String assurance = checks.requireAssurance(caller, service);
        checks.requireServiceOpen(service, newRequest.submit());
        return newRequest.submit()
                ? submit(draft(caller, newRequest, service, assurance, newRequest.answers()), service)
                : storeDraft(caller, newRequest, service, assurance);
    }

    private Request draft(
            Caller caller, NewRequest newRequest, ServiceVersion service, String assurance, ObjectNode answers) {
        return Request.draft(
                new RequestId(ids.next()),
                Reference.generate(random),
                new PersonId(caller.id()),
                newRequest.principal(),
                assurance,
                service,
                AnswerLimits.requireWithin(answers),
                transition.deadlineRules(service),
                transition.now());
    }

    private Request storeDraft(Caller caller, NewRequest newRequest, ServiceVersion service, String assurance) {
        // A person's known values do not apply to a company.
        Prefill.Filled filled = newRequest.principal() == null
                ? prefill.fill(new PersonId(caller.id()), service, newRequest.answers(), newRequest.profile())
                : Prefill.Filled.unchanged(newRequest.answers());
        Request draft = draft(caller, newRequest, service, assurance, filled.answers());
        quota.requireRoomForNew(draft);
        requests.add(draft);
        origins.add(draft.id(), filled.origins());
        history.add(
                draft.id(),
                Step.ofNewDraft(draft.createdAt(), CREATE, draft.personId(), draft.stage(), draft.status()));
        events.publish(RequestEvents.Kind.DRAFTED, draft, CREATE, null);
        return draft;
    }

    private Request submit(Request draft, ServiceVersion service) {
        Decision.Allowed allowed = decider.requireAllowed(
                draft.personId(), draft, draft, service, ActionRef.ofStage(SUBMIT), Set.of(Input.ANSWERS), Set.of());
        checks.requireValidAnswers(service, draft, requiredDocuments.missingFromNew(service));
        checks.requireEligible(service, draft);
        Request request = draft.afterDecision(
                        service.workflow(),
                        allowed,
                        null,
                        List.of(),
                        transition.deadlineRules(service),
                        draft.createdAt())
                .asFirstVersion();
        requests.add(request);
        recorder.record(
                draft, request, allowed, service, TransitionRecorder.Initiator.applicant(draft.personId(), null));
        return request;
    }
}
