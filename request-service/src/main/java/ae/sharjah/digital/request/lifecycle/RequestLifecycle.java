package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.identity.Ids;
import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.platform.web.Version;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.form.AnswersCheck;
import ae.sharjah.digital.request.workflow.Decision;
import ae.sharjah.digital.request.workflow.Input;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import ae.sharjah.digital.request.workflow.Transitions;
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
public class RequestLifecycle {
    private static final String SUBMIT = "submit";
    private static final String CREATE = "create";
    private static final int MOST_ANSWERS = 200;
    private static final int MOST_ANSWER_CHARACTERS = 100_000;

    private final Requests requests;
    private final Moves moves;
    private final RequestEvents events;
    private final History history;
    private final ServiceVersions services;
    private final AnswersCheck check;
    private final Enclosures enclosures;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RequestLifecycle(
            Requests requests,
            Moves moves,
            RequestEvents events,
            History history,
            ServiceVersions services,
            AnswersCheck check,
            Enclosures enclosures,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.moves = moves;
        this.events = events;
        this.history = history;
        this.services = services;
        this.check = check;
        this.enclosures = enclosures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is wanted of a service.
     *
     * @param service id or slug
     * @param version the version the answers were given for, or null for the published one
     * @param submit true to submit at once, false to keep a draft
     */
    public record Wanted(String service, @Nullable Integer version, ObjectNode answers, boolean submit) {}

    /**
     * Makes a request.
     *
     * @throws ProblemException 404 {@code service-unknown}, 409 {@code service-version-superseded}, 403
     *     {@code assurance-too-low}, 422 with every fault of the answers
     */
    @Transactional
    public Request create(Caller caller, Wanted wanted) {
        ServiceVersion service = services.published(wanted.service())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "service-unknown"));
        if (wanted.version() != null && wanted.version() != service.version()) {
            throw ProblemException.conflict("service-version-superseded", Integer.toString(service.version()));
        }
        requireAssurance(caller, service);
        Request draft = Request.draft(
                ids.next(), Reference.next(random), caller.id(), service, bounded(wanted.answers()), now());
        if (wanted.submit()) {
            return submitted(draft, service);
        }
        requests.add(draft);
        history.add(
                draft.id(),
                new Step(
                        1,
                        draft.createdAt(),
                        CREATE,
                        Party.APPLICANT,
                        null,
                        draft.stage(),
                        draft.status(),
                        null,
                        null,
                        List.of()));
        events.tell(RequestEvents.Kind.DRAFTED, draft, CREATE, null);
        return draft;
    }

    private Request submitted(Request draft, ServiceVersion service) {
        Decision.Moved moved = allowed(Transitions.decide(
                service.workflow(), draft.stage(), SUBMIT, Party.APPLICANT, EnumSet.of(Input.ANSWERS)));
        requireFitting(service, draft, enclosures.missingFromNew(service));
        Request request = draft.moved(moved, null, draft.createdAt()).asFirst();
        requests.add(request);
        moves.record(draft, request, moved, service, SUBMIT, Party.APPLICANT, null);
        return request;
    }

    /**
     * Merges answers into a draft (RFC 7396).
     *
     * @throws ProblemException 404, 412, 409 {@code draft-only}
     */
    @Transactional
    public Request changeDraft(Caller caller, UUID id, long seenVersion, ObjectNode answers) {
        Request current = own(caller, id, seenVersion);
        if (current.status() != Status.DRAFT) {
            throw ProblemException.conflict("draft-only");
        }
        Request changed = current.answered(bounded(MergePatch.merged(current.answers(), answers)), now());
        requests.change(changed);
        events.tell(RequestEvents.Kind.DRAFT_CHANGED, changed, "change-draft", changed.stage());
        return changed;
    }

    /**
     * Does what the stage allows its applicant.
     *
     * @param answers merged into those kept (RFC 7396), or null
     * @param reason the applicant's own words, or null
     * @throws ProblemException 404, 412, 409 {@code action-not-allowed}, 403 {@code action-not-yours}, 422 with every
     *     fault of the input
     */
    @Transactional
    public Request act(
            Caller caller,
            UUID id,
            long seenVersion,
            String action,
            @Nullable ObjectNode answers,
            @Nullable String reason) {
        Request current = own(caller, id, seenVersion);
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        Set<Input> given = EnumSet.noneOf(Input.class);
        if (answers != null) {
            given.add(Input.ANSWERS);
        }
        if (reason != null) {
            given.add(Input.REASON);
        }
        Decision.Moved moved =
                allowed(Transitions.decide(service.workflow(), current.stage(), action, Party.APPLICANT, given));
        Request asked = current;
        if (answers != null && !moved.stage().status().ended()) {
            asked = current.withAnswers(bounded(MergePatch.merged(current.answers(), answers)));
        }
        if (!moved.stage().status().ended()) {
            requireAssurance(caller, service);
            requireFitting(service, asked, enclosures.handOver(service, asked));
        }
        Request next = asked.moved(moved, null, now());
        requests.change(next);
        moves.record(current, next, moved, service, action, Party.APPLICANT, reason);
        return next;
    }

    private Request own(Caller caller, UUID id, long seenVersion) {
        Request current = requests.hold(id)
                .filter(request -> request.personId().equals(caller.id()))
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seenVersion) {
            throw Version.stale();
        }
        return current;
    }

    private static Decision.Moved allowed(Decision decision) {
        return switch (decision) {
            case Decision.Moved moved -> moved;
            case Decision.Refused(Decision.Refusal.NotInThisStage()) ->
                throw ProblemException.conflict("action-not-allowed");
            case Decision.Refused(Decision.Refusal.NotYours(var _)) ->
                throw ProblemException.of(HttpStatus.FORBIDDEN, "action-not-yours");
            case Decision.Refused(Decision.Refusal.Missing(var inputs)) ->
                throw ProblemException.invalid(inputs.stream()
                        .sorted()
                        .map(input -> Fault.of("/" + name(input), "input." + name(input)))
                        .toList());
        };
    }

    private static String name(Input input) {
        return switch (input) {
            case ANSWERS -> "answers";
            case REASON -> "reason";
        };
    }

    /** SOP1 is the weakest; whoever has none is held for the weakest of all. */
    private static void requireAssurance(Caller caller, ServiceVersion service) {
        String has = caller.assurance() == null ? "-" : caller.assurance();
        if (has.compareTo(service.assurance()) < 0) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "assurance-too-low", service.assurance(), has);
        }
    }

    private void requireFitting(ServiceVersion service, Request request, List<Fault> ofEnclosures) {
        List<Fault> faults = new ArrayList<>(check.faults(service, request.answers()));
        faults.addAll(ofEnclosures);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** Held against what is kept after the change: each change alone may be small. */
    private static ObjectNode bounded(ObjectNode answers) {
        if (answers.size() > MOST_ANSWERS) {
            throw ProblemException.invalid(List.of(Fault.of("/answers", "size", MOST_ANSWERS)));
        }
        if (answers.toString().length() > MOST_ANSWER_CHARACTERS) {
            throw ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "answers-too-large");
        }
        return answers;
    }

    /** To the microsecond, as the database keeps it: what is answered now and what is read later are the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
