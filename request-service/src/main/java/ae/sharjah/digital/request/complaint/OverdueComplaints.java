package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.request.lifecycle.Requests;
import ae.sharjah.digital.request.workflow.Party;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Marks complaints that an agency has not answered in time: with a step, an event, and a mark that supervisors can
 * filter by. The alarm is removed in the same transaction, so that this happens once for each deadline.
 */
@Service
public class OverdueComplaints {
    private final Complaints complaints;
    private final ComplaintEvents events;
    private final Requests requests;

    OverdueComplaints(Complaints complaints, ComplaintEvents events, Requests requests) {
        this.complaints = complaints;
        this.events = events;
        this.requests = requests;
    }

    /**
     * Marks one complaint as overdue.
     *
     * @param now in microseconds, the precision of the database, as the injected clock returns it
     * @return the recorded action; empty when the deadline has not passed, or another transaction has locked the
     *     complaint
     */
    @Transactional
    public Optional<ComplaintStep.Action> markOverdue(ComplaintId id, Instant now) {
        return complaints.lockDue(id, now).map(current -> {
            Complaint overdue = current.overdue(now);
            complaints.change(overdue);
            var action = ComplaintStep.Action.OVERDUE;
            complaints.add(id, new ComplaintStep(overdue.version(), now, action, Party.PLATFORM, null, null));
            events.publish(action, overdue, requests.get(overdue.requestId()));
            return action;
        });
    }
}
