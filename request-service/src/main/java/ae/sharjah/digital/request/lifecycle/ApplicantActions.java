package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.promise.DeadlineRulesFactory;
import ae.sharjah.digital.platform.identity.Ids;
import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.prefill.AnswerOrigins;
import ae.sharjah.digital.request.prefill.Prefill;
import ae.sharjah.digital.request.prefill.Profile;
import ae.sharjah.digital.request.workflow.ActionRef;
import ae.sharjah.digital.request.workflow.Actor;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What an applicant may do with requests. Each act is one transaction: request, history, event and effects. */
@Service
public class ApplicantActions {
    private static final String SUBMIT = "submit";
    private static final String CREATE = "create";
    private static final int MAX_ANSWERS = 200;
    private static final int MAX_ANSWER_CHARACTERS = 100_000;

    private final Requests requests;
    private final TransitionRecorder recorder;
    private final RequestEvents events;
    private final History history;
    private final ServiceVersions services;
    private final DeadlineRulesFactory deadlineRules;
    private final TransitionDecider decider;
    private final SubmissionChecks checks;
    private final RequiredDocuments requiredDocuments;
    private final Prefill prefill;
    private final AnswerOrigins origins;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApplicantActions(
            Requests requests,
            TransitionRecorder moves,
            RequestEvents events,
            History history,
            ServiceVersions services,
            DeadlineRulesFactory terms,
            TransitionDecider decisions,
            SubmissionChecks requirements,
            RequiredDocuments enclosures,
            Prefill prefill,
            AnswerOrigins origins,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.recorder = moves;
        this.events = events;
        this.history = history;
        this.services = services;
        this.deadlineRules = terms;
        this.decider = decisions;
        this.checks = requirements;
        this.requiredDocuments = enclosures;
        this.prefill = prefill;
        this.origins = origins;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is wanted of a service.
     *
     * @param service id or slug
     * @param version the version the answers were given for, or null for the published one
     * @param submit true to submit at once, false to keep a draft
     * @param principal for whom, or null for oneself; it is known that the caller may
     * @param profile what a draft is filled in with
     */
    public record NewRequest(
            String service,
            @Nullable Integer version,
            ObjectNode answers,
            boolean submit,
            @Nullable UUID principal,
            Profile profile) {

        /** Filled in with nothing but what was answered before. */
        public NewRequest(
                String service,
                @Nullable Integer version,
                ObjectNode answers,
                boolean submit,
                @Nullable UUID principal) {
            this(service, version, answers, submit, principal, new Profile.NotNeeded());
        }
    }

    /**
     * Makes a request.
     *
     * @throws ProblemException 404 {@code service-unknown}, 409 {@code service-version-superseded}, 403
     *     {@code assurance-too-low}, 422 with every fault of the answers
     */
    @Transactional
    public Request create(Caller caller, NewRequest wanted) {
        ServiceVersion service = services.published(wanted.service())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "service-unknown"));
        if (wanted.version() != null && wanted.version() != service.version()) {
            throw ProblemException.conflict("service-version-superseded", Integer.toString(service.version()));
        }
        String assurance = checks.requireAssurance(caller, service);
        checks.requireServiceOpen(service, wanted.submit());
        if (wanted.submit()) {
            return createSubmitted(newDraft(caller, wanted, service, assurance, wanted.answers()), service);
        }
        // What is known of a person is not a company's.
        Prefill.Filled filled = wanted.principal() == null
                ? prefill.fill(caller.id(), service, wanted.answers(), wanted.profile())
                : Prefill.Filled.unchanged(wanted.answers());
        Request draft = newDraft(caller, wanted, service, assurance, filled.answers());
        requests.add(draft);
        origins.add(draft.id(), filled.origins());
        history.add(
                draft.id(),
                new Step(
                        1,
                        draft.createdAt(),
                        CREATE,
                        Party.APPLICANT,
                        draft.personId(),
                        null,
                        null,
                        draft.stage(),
                        draft.status(),
                        null,
                        null,
                        List.of(),
                        List.of()));
        events.publish(RequestEvents.Kind.DRAFTED, draft, CREATE, null);
        return draft;
    }

    private Request newDraft(Caller caller, NewRequest wanted, ServiceVersion service, String assurance, ObjectNode answers) {
        return Request.draft(
                ids.next(),
                Reference.generate(random),
                caller.id(),
                wanted.principal(),
                assurance,
                service,
                requireWithinLimits(answers),
                deadlineRules.forService(service),
                now());
    }

    private Request createSubmitted(Request draft, ServiceVersion service) {
        var act = ActionRef.ofStage(SUBMIT);
        Decision.Allowed moved = decide(draft.personId(), draft, draft, service, act, Set.of(Input.ANSWERS), Set.of());
        checks.requireValidAnswers(service, draft, requiredDocuments.missingFromNew(service));
        checks.requireEligible(service, draft);
        Request request = draft.afterDecision(service.workflow(), moved, null, List.of(), deadlineRules.forService(service), draft.createdAt())
                .asFirstVersion();
        requests.add(request);
        recorder.record(draft, request, moved, service, initiator(draft.personId(), null));
        return request;
    }

    /**
     * Merges answers into a draft (RFC 7396).
     *
     * @throws ProblemException 404, 412, 409 {@code draft-only}
     */
    @Transactional
    public Request changeDraft(Applicant applicant, UUID id, long seenVersion, ObjectNode answers) {
        Request current = lockOwn(applicant, id, seenVersion);
        if (current.status() != Status.DRAFT) {
            throw Refusals.conflict("draft-only", current);
        }
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        Request changed =
                current.withDraftAnswers(requireWithinLimits(MergePatch.merge(current.answers(), answers)), deadlineRules.forService(service), now());
        requests.update(changed);
        origins.removeChanged(id, current.answers(), changed.answers());
        events.publish(RequestEvents.Kind.DRAFT_CHANGED, changed, "change-draft", changed.stage());
        return changed;
    }

    /**
     * What an applicant wants done.
     *
     * @param answers merged into those kept (RFC 7396), or null
     * @param reason the applicant's own words, or null
     */
    public record Command(
            ActionRef actionRef, @Nullable ObjectNode answers, @Nullable String reason) {
        Set<Input> inputs() {
            Set<Input> given = EnumSet.noneOf(Input.class);
            if (answers != null) {
                given.add(Input.ANSWERS);
            }
            if (reason != null && !reason.isBlank()) {
                given.add(Input.REASON);
            }
            return given;
        }
    }

    /**
     * Does what the stage allows its applicant.
     *
     * @throws ProblemException 404, 412 and 409 with the current state, 403 {@code action-not-yours}, 422 with every
     *     fault of the input or every condition that is not met
     */
    @Transactional
    public Request act(Applicant applicant, UUID id, long seenVersion, Command command) {
        Caller caller = applicant.caller();
        Request current = lockOwn(applicant, id, seenVersion);
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        ObjectNode answers = command.answers();
        String assurance = caller.assurance() == null ? current.assurance() : caller.assurance();
        Request asked = current.withAnswers(
                answers == null ? current.answers() : requireWithinLimits(MergePatch.merge(current.answers(), answers)),
                assurance);
        Set<String> fields = answers == null ? Set.of() : ProvidedFields.of(answers);
        Decision.Allowed moved = decide(caller.id(), current, asked, service, command.actionRef(), command.inputs(), fields);
        List<Fault> ofWords = PlainTextRule.faults("/reason", command.reason());
        Request acting = current;
        if (!service.workflow().status(moved.to()).ended()) {
            checks.requireAssurance(caller, service);
            if (current.status() == Status.DRAFT) {
                checks.requireServiceOpen(service, true);
            }
            acting = asked;
            List<Fault> besides = new ArrayList<>(requiredDocuments.handOver(service, acting));
            besides.addAll(ofWords);
            checks.requireValidAnswers(service, acting, besides);
            if (answers != null || current.status() == Status.DRAFT) {
                checks.requireEligible(service, acting);
            }
        } else if (!ofWords.isEmpty()) {
            throw ProblemException.invalid(ofWords);
        }
        Request next = acting.afterDecision(service.workflow(), moved, null, List.of(), deadlineRules.forService(service), now());
        requests.update(next);
        if (answers != null) {
            origins.removeChanged(id, current.answers(), next.answers());
        }
        recorder.record(current, next, moved, service, initiator(caller.id(), command.reason()));
        return next;
    }

    private Decision.Allowed decide(
            UUID person,
            Request current,
            Request asked,
            ServiceVersion service,
            ActionRef act,
            Set<Input> inputs,
            Set<String> fields) {
        return switch (decider.decide(asked, service, act, Actor.APPLICANT, person, inputs, fields)) {
            case Decision.Allowed moved -> moved;
            case Decision.Refused(var reason) -> {
                if (reason instanceof Decision.Refusal.ConditionUndecided) {
                    // Answers that do not fit the form are the better explanation.
                    checks.requireValidAnswers(service, asked);
                }
                throw Refusals.of(reason, current, service);
            }
        };
    }

    private static TransitionRecorder.Initiator initiator(UUID person, @Nullable String words) {
        return new TransitionRecorder.Initiator(Party.APPLICANT, person, null, words, List.of());
    }

    private Request lockOwn(Applicant applicant, UUID id, long seenVersion) {
        Request current = requests.lock(id)
                .filter(request -> request.personId().equals(applicant.holder()))
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seenVersion) {
            throw Refusals.stale(current);
        }
        return current;
    }

    /** Held against what is kept after the change: each change alone may be small. */
    private static ObjectNode requireWithinLimits(ObjectNode answers) {
        if (answers.size() > MAX_ANSWERS) {
            throw ProblemException.invalid(List.of(Fault.of("/answers", "size", MAX_ANSWERS)));
        }
        if (answers.toString().length() > MAX_ANSWER_CHARACTERS) {
            throw ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "answers-too-large");
        }
        return answers;
    }

    /** To the microsecond, as the database keeps it: what is answered now and what is read later are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
