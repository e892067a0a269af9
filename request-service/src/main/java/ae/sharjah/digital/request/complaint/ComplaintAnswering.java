package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.history.History;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.workflow.Party;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Access and answers of an agency's officers to complaints; every access is recorded. */
@Service
public class ComplaintAnswering {
    private final Complaints complaints;
    private final ComplaintEvents events;
    private final Requests requests;
    private final History history;
    private final Clock clock;

    ComplaintAnswering(Complaints complaints, ComplaintEvents events, Requests requests, History history, Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.requests = requests;
        this.history = history;
        this.clock = clock;
    }

    /** @throws ProblemException 404, also for another agency's complaint */
    @Transactional
    public Complaint read(Caller officer, ComplaintId id) {
        Complaint complaint = complaints
                .find(id)
                .filter(one -> one.agencyId().equals(officer.agency()))
                .orElseThrow(ProblemException::notFound);
        complaints.recordRead(id, new PersonId(officer.id()), clock.instant());
        return complaint;
    }

    /**
     * Answers a complaint.
     *
     * @throws ProblemException 404, 403 {@code own-request} and {@code complaint-of-own-decision}, 409 {@code
     *     complaint-not-open}, 412, 422 for the text
     */
    @Transactional
    public Complaint answer(Caller officer, ComplaintId id, long seen, String words) {
        ComplaintTextRule.requireValid(words, List.of());
        Complaint current = complaints
                .lock(id)
                .filter(complaint -> complaint.agencyId().equals(officer.agency()))
                .orElseThrow(ProblemException::notFound);
        if (current.version() != seen) {
            throw ETags.preconditionFailed();
        }
        Request request = requests.get(current.requestId());
        var handler = new PersonId(officer.id());
        if (current.person().equals(handler) || request.personId().equals(handler)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "own-request");
        }
        if (history.wasHandledBy(request.id(), new PersonId(officer.id()))) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "complaint-of-own-decision");
        }
        if (current.state() != ComplaintState.OPEN) {
            throw ProblemException.conflict("complaint-not-open");
        }
        Complaint after = current.answered(clock.instant());
        complaints.change(after);
        complaints.add(
                id,
                new ComplaintStep(
                        after.version(),
                        after.updatedAt(),
                        ComplaintStep.Action.ANSWERED,
                        Party.OFFICER,
                        new PersonId(officer.id()),
                        words));
        events.publish(ComplaintStep.Action.ANSWERED, after, request);
        return after;
    }
}
