package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import ae.sharjah.digital.request.lifecycle.Applicant;
import ae.sharjah.digital.request.lifecycle.HeldRequests;
import ae.sharjah.digital.request.lifecycle.Reference;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.ServiceTerms;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who may use a request do with complaints. Each act is one transaction: complaint, step and event. */
@Service
public class Complain {
    private static final String OUTCOME = "outcome";

    private final Complaints complaints;
    private final ComplaintEvents events;
    private final ComplaintSettings settings;
    private final HeldRequests requests;
    private final ServiceVersions services;
    private final ServiceTerms terms;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Complain(
            Complaints complaints,
            ComplaintEvents events,
            ComplaintSettings settings,
            HeldRequests requests,
            ServiceVersions services,
            ServiceTerms terms,
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
     * What somebody complains of.
     *
     * @param category code of what it is about
     * @param language that the person reads, BCP 47
     */
    public record Grievance(UUID requestId, String category, String words, String language) {}

    /**
     * Makes a complaint.
     *
     * @throws ProblemException 404, 409 {@code not-submitted-yet} and {@code complaints-full}, 422 for category and words
     */
    @Transactional
    public Complaint make(Applicant applicant, Grievance grievance) {
        Request request = held(applicant, grievance.requestId());
        ComplaintWords.require(grievance.words(), faults(grievance, request));
        if (request.submittedAt() == null) {
            throw ProblemException.conflict("not-submitted-yet");
        }
        if (complaints.open(request.id()) >= settings.mostOpen()) {
            throw ProblemException.conflict("complaints-full", settings.mostOpen());
        }
        Instant now = now();
        UUID person = applicant.caller().id();
        var made = new Complaint(
                ids.next(),
                Reference.nextOfComplaint(random),
                request.id(),
                person,
                request.agencyId(),
                grievance.category(),
                grievance.language(),
                ComplaintState.OPEN,
                false,
                now,
                promised(request, now),
                null,
                1,
                now,
                now);
        complaints.add(made);
        tell(made, ComplaintStep.Action.MADE, person, grievance.words(), request);
        return made;
    }

    private List<Fault> faults(Grievance grievance, Request request) {
        var faults = new ArrayList<Fault>();
        if (!settings.categories().containsKey(grievance.category())) {
            faults.add(Fault.of("/category", "category.unknown"));
        } else if (grievance.category().equals(OUTCOME) && !decided(request)) {
            faults.add(Fault.of("/category", "category.no-outcome"));
        }
        return faults;
    }

    private static boolean decided(Request request) {
        return request.status() == Status.COMPLETED || request.status() == Status.REJECTED;
    }

    /**
     * Says that an answer was not enough; once.
     *
     * @throws ProblemException 404, 409 {@code complaint-not-answered} and {@code complaint-reopened-before}, 412, 422
     */
    @Transactional
    public Complaint reopen(Applicant applicant, UUID requestId, UUID id, long seen, String words) {
        ComplaintWords.require(words, List.of());
        Request request = held(applicant, requestId);
        Complaint current = held(request, id, seen);
        if (current.state() != ComplaintState.ANSWERED) {
            throw ProblemException.conflict("complaint-not-answered");
        }
        if (current.reopened()) {
            throw ProblemException.conflict("complaint-reopened-before");
        }
        Instant now = now();
        return changed(
                current.reopened(now, promised(request, now)),
                ComplaintStep.Action.REOPENED,
                applicant,
                words,
                request);
    }

    /**
     * Ends a complaint: the answer is enough, or none is wanted any more.
     *
     * @throws ProblemException 404, 409 {@code complaint-closed}, 412
     */
    @Transactional
    public Complaint close(Applicant applicant, UUID requestId, UUID id, long seen) {
        Request request = held(applicant, requestId);
        Complaint current = held(request, id, seen);
        if (current.state() == ComplaintState.CLOSED) {
            throw ProblemException.conflict("complaint-closed");
        }
        return changed(current.closed(now()), ComplaintStep.Action.CLOSED, applicant, null, request);
    }

    private Complaint changed(
            Complaint after, ComplaintStep.Action what, Applicant applicant, @Nullable String words, Request request) {
        complaints.change(after);
        tell(after, what, applicant.caller().id(), words, request);
        return after;
    }

    private void tell(
            Complaint after, ComplaintStep.Action what, UUID person, @Nullable String words, Request request) {
        complaints.add(
                after.id(),
                new ComplaintStep(after.version(), after.updatedAt(), what, Party.APPLICANT, person, words));
        events.tell(what, after, request);
    }

    private Request held(Applicant applicant, UUID requestId) {
        return requests.ofPerson(applicant.holder(), requestId).orElseThrow(ProblemException::notFound);
    }

    private Complaint held(Request request, UUID id, long seen) {
        Complaint current = complaints
                .hold(id)
                .filter(complaint -> complaint.requestId().equals(request.id()))
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seen) {
            throw ETags.preconditionFailed();
        }
        return current;
    }

    private Instant promised(Request request, Instant now) {
        WorkingCalendar calendar = terms.of(services.version(request.serviceId(), request.serviceVersion()))
                .agency();
        // As the database keeps it.
        return calendar.after(now, settings.promise().on(calendar)).truncatedTo(ChronoUnit.MICROS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
