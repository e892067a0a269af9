package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.catalogue.ServiceVersion;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.prefill.Origins;
import ae.sharjah.digital.request.prefill.Prefill;
import ae.sharjah.digital.request.prefill.Profile;
import ae.sharjah.digital.request.workflow.Act;
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
    private final ServiceTerms terms;
    private final Decisions decisions;
    private final Requirements requirements;
    private final Enclosures enclosures;
    private final Prefill prefill;
    private final Origins origins;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RequestLifecycle(
            Requests requests,
            Moves moves,
            RequestEvents events,
            History history,
            ServiceVersions services,
            ServiceTerms terms,
            Decisions decisions,
            Requirements requirements,
            Enclosures enclosures,
            Prefill prefill,
            Origins origins,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.moves = moves;
        this.events = events;
        this.history = history;
        this.services = services;
        this.terms = terms;
        this.decisions = decisions;
        this.requirements = requirements;
        this.enclosures = enclosures;
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
    public record Wanted(
            String service,
            @Nullable Integer version,
            ObjectNode answers,
            boolean submit,
            @Nullable UUID principal,
            Profile profile) {

        /** Filled in with nothing but what was answered before. */
        public Wanted(
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
    public Request create(Caller caller, Wanted wanted) {
        ServiceVersion service = services.published(wanted.service())
                .orElseThrow(() -> ProblemException.of(HttpStatus.NOT_FOUND, "service-unknown"));
        if (wanted.version() != null && wanted.version() != service.version()) {
            throw ProblemException.conflict("service-version-superseded", Integer.toString(service.version()));
        }
        String assurance = requirements.requireAssurance(caller, service);
        requirements.requireOpen(service, wanted.submit());
        if (wanted.submit()) {
            return submitted(draft(caller, wanted, service, assurance, wanted.answers()), service);
        }
        // What is known of a person is not a company's.
        Prefill.Filled filled = wanted.principal() == null
                ? prefill.fill(caller.id(), service, wanted.answers(), wanted.profile())
                : Prefill.Filled.nothingInto(wanted.answers());
        Request draft = draft(caller, wanted, service, assurance, filled.answers());
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
        events.tell(RequestEvents.Kind.DRAFTED, draft, CREATE, null);
        return draft;
    }

    private Request draft(Caller caller, Wanted wanted, ServiceVersion service, String assurance, ObjectNode answers) {
        return Request.draft(
                ids.next(),
                Reference.next(random),
                caller.id(),
                wanted.principal(),
                assurance,
                service,
                bounded(answers),
                terms.of(service),
                now());
    }

    private Request submitted(Request draft, ServiceVersion service) {
        var act = Act.of(SUBMIT);
        Decision.Moved moved = decided(draft.personId(), draft, draft, service, act, Set.of(Input.ANSWERS), Set.of());
        requirements.requireFitting(service, draft, enclosures.missingFromNew(service));
        requirements.requireEligible(service, draft);
        Request request = draft.moved(service.workflow(), moved, null, List.of(), terms.of(service), draft.createdAt())
                .asFirst();
        requests.add(request);
        moves.record(draft, request, moved, service, mover(draft.personId(), null));
        return request;
    }

    /**
     * Merges answers into a draft (RFC 7396).
     *
     * @throws ProblemException 404, 412, 409 {@code draft-only}
     */
    @Transactional
    public Request changeDraft(Applicant applicant, UUID id, long seenVersion, ObjectNode answers) {
        Request current = own(applicant, id, seenVersion);
        if (current.status() != Status.DRAFT) {
            throw Refusals.conflict("draft-only", current);
        }
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        Request changed =
                current.answered(bounded(MergePatch.merged(current.answers(), answers)), terms.of(service), now());
        requests.change(changed);
        origins.answered(id, current.answers(), changed.answers());
        events.tell(RequestEvents.Kind.DRAFT_CHANGED, changed, "change-draft", changed.stage());
        return changed;
    }

    /**
     * What an applicant wants done.
     *
     * @param answers merged into those kept (RFC 7396), or null
     * @param reason the applicant's own words, or null
     */
    public record Command(
            Act act, @Nullable ObjectNode answers, @Nullable String reason) {
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
        Request current = own(applicant, id, seenVersion);
        ServiceVersion service = services.version(current.serviceId(), current.serviceVersion());
        ObjectNode answers = command.answers();
        String assurance = caller.assurance() == null ? current.assurance() : caller.assurance();
        Request asked = current.brought(
                answers == null ? current.answers() : bounded(MergePatch.merged(current.answers(), answers)),
                assurance);
        Set<String> fields = answers == null ? Set.of() : GivenFields.of(answers);
        Decision.Moved moved = decided(caller.id(), current, asked, service, command.act(), command.inputs(), fields);
        List<Fault> ofWords = PlainText.faults("/reason", command.reason());
        Request acting = current;
        if (!service.workflow().status(moved.to()).ended()) {
            requirements.requireAssurance(caller, service);
            if (current.status() == Status.DRAFT) {
                requirements.requireOpen(service, true);
            }
            acting = asked;
            List<Fault> besides = new ArrayList<>(enclosures.handOver(service, acting));
            besides.addAll(ofWords);
            requirements.requireFitting(service, acting, besides);
            if (answers != null || current.status() == Status.DRAFT) {
                requirements.requireEligible(service, acting);
            }
        } else if (!ofWords.isEmpty()) {
            throw ProblemException.invalid(ofWords);
        }
        Request next = acting.moved(service.workflow(), moved, null, List.of(), terms.of(service), now());
        requests.change(next);
        if (answers != null) {
            origins.answered(id, current.answers(), next.answers());
        }
        moves.record(current, next, moved, service, mover(caller.id(), command.reason()));
        return next;
    }

    private Decision.Moved decided(
            UUID person,
            Request current,
            Request asked,
            ServiceVersion service,
            Act act,
            Set<Input> inputs,
            Set<String> fields) {
        return switch (decisions.on(asked, service, act, Actor.APPLICANT, person, inputs, fields)) {
            case Decision.Moved moved -> moved;
            case Decision.Refused(var reason) -> {
                if (reason instanceof Decision.Refusal.ConditionUndecided) {
                    // Answers that do not fit the form are the better explanation.
                    requirements.requireFitting(service, asked);
                }
                throw Refusals.of(reason, current, service);
            }
        };
    }

    private static Moves.Mover mover(UUID person, @Nullable String words) {
        return new Moves.Mover(Party.APPLICANT, person, null, words, List.of());
    }

    private Request own(Applicant applicant, UUID id, long seenVersion) {
        Request current = requests.hold(id)
                .filter(request -> request.personId().equals(applicant.holder()))
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seenVersion) {
            throw Refusals.stale(current);
        }
        return current;
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
