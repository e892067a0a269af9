package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.catalog.ServiceVersions;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.Applicant;
import ae.sharjah.digital.request.lifecycle.LockedRequests;
import ae.sharjah.digital.request.lifecycle.Reference;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.promise.DeadlineRulesFactory;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints of persons who may use a request. Each action is one transaction: complaint, step and event. */
@Service
public class ComplaintService {
    private static final String OUTCOME = "outcome";

    private final Complaints complaints;
    private final ComplaintEvents events;
    private final ComplaintSettings settings;
    private final LockedRequests requests;
    private final ServiceVersions services;
    private final DeadlineRulesFactory terms;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ComplaintService(
            Complaints complaints,
            ComplaintEvents events,
            ComplaintSettings settings,
            LockedRequests requests,
            ServiceVersions services,
            DeadlineRulesFactory terms,
            Ids ids,
            Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.settings = settings;
        this.requests = requests;
        this.services = services;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Data of a new complaint.
     *
     * @param category code of the category
     * @param language language of the person, BCP 47
     */
    public record NewComplaint(RequestId requestId, String category, String words, String language) {}

    /**
     * Creates a complaint.
     *
     * @throws ProblemException 404, 409 {@code not-submitted-yet} and {@code complaints-full}, 422 for category and
     *     text
     */
    @Transactional
    public Complaint create(Applicant applicant, NewComplaint complaint) {
        Request request = lock(applicant, complaint.requestId());
        ComplaintTextRule.requireValid(complaint.words(), faults(complaint, request));
        if (request.submittedAt() == null) {
            throw ProblemException.conflict("not-submitted-yet");
        }
        if (complaints.countOpen(request.id()) >= settings.mostOpen()) {
            throw ProblemException.conflict("complaints-full", settings.mostOpen());
        }
        Instant now = clock.instant();
        PersonId person = new PersonId(applicant.caller().id());
        var created = new Complaint(
                new ComplaintId(ids.next()),
                Reference.generateForComplaint(random),
                request.id(),
                person,
                request.agencyId(),
                complaint.category(),
                complaint.language(),
                ComplaintState.OPEN,
                false,
                now,
                answerDeadline(request, now),
                null,
                1,
                now,
                now);
        complaints.add(created);
        record(created, ComplaintStep.Action.MADE, person, complaint.words(), request);
        return created;
    }

    private List<Fault> faults(NewComplaint complaint, Request request) {
        var faults = new ArrayList<Fault>();
        if (!settings.categories().containsKey(complaint.category())) {
            faults.add(Fault.of("/category", "category.unknown"));
        } else if (complaint.category().equals(OUTCOME) && !isDecided(request)) {
            faults.add(Fault.of("/category", "category.no-outcome"));
        }
        return faults;
    }

    private static boolean isDecided(Request request) {
        return request.status() == Status.COMPLETED || request.status() == Status.REJECTED;
    }

    /**
     * Reopens a complaint after an insufficient answer; possible once.
     *
     * @throws ProblemException 404, 409 {@code complaint-not-answered} and {@code complaint-reopened-before}, 412, 422
     */
    @Transactional
    public Complaint reopen(Applicant applicant, RequestId requestId, ComplaintId id, long seen, String words) {
        ComplaintTextRule.requireValid(words, List.of());
        Request request = lock(applicant, requestId);
        Complaint current = lock(request, id, seen);
        if (current.state() != ComplaintState.ANSWERED) {
            throw ProblemException.conflict("complaint-not-answered");
        }
        if (current.reopened()) {
            throw ProblemException.conflict("complaint-reopened-before");
        }
        Instant now = clock.instant();
        return applyChange(
                current.reopened(now, answerDeadline(request, now)),
                ComplaintStep.Action.REOPENED,
                applicant,
                words,
                request);
    }

    /**
     * Closes a complaint: the answer is sufficient, or none is needed any more.
     *
     * @throws ProblemException 404, 409 {@code complaint-closed}, 412
     */
    @Transactional
    public Complaint close(Applicant applicant, RequestId requestId, ComplaintId id, long seen) {
        Request request = lock(applicant, requestId);
        Complaint current = lock(request, id, seen);
        if (current.state() == ComplaintState.CLOSED) {
            throw ProblemException.conflict("complaint-closed");
        }
        return applyChange(current.closed(clock.instant()), ComplaintStep.Action.CLOSED, applicant, null, request);
    }

    private Complaint applyChange(
            Complaint after, ComplaintStep.Action what, Applicant applicant, @Nullable String words, Request request) {
        complaints.change(after);
        record(after, what, new PersonId(applicant.caller().id()), words, request);
        return after;
    }

    private void record(
            Complaint after, ComplaintStep.Action what, PersonId person, @Nullable String words, Request request) {
        complaints.add(
                after.id(),
                new ComplaintStep(after.version(), after.updatedAt(), what, Party.APPLICANT, person, words));
        events.publish(what, after, request);
    }

    private Request lock(Applicant applicant, RequestId requestId) {
        return requests.lockOfPerson(applicant.holder(), requestId).orElseThrow(ProblemException::notFound);
    }

    private Complaint lock(Request request, ComplaintId id, long seen) {
        Complaint current = complaints
                .lock(id)
                .filter(complaint -> complaint.requestId().equals(request.id()))
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seen) {
            throw ETags.preconditionFailed();
        }
        return current;
    }

    private Instant answerDeadline(Request request, Instant now) {
        WorkingCalendar calendar = terms.forService(services.version(request.serviceId(), request.serviceVersion()))
                .agency();
        // To the precision of the database.
        return calendar.after(now, settings.promise().durationIn(calendar)).truncatedTo(ChronoUnit.MICROS);
    }
}
