package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.calendar.PromisedTime;
import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the deadlines of one service: what it promises, and in which working time.
 *
 * @param agency the calendar of the agency and its system
 * @param others the calendar of all other parties, who have no working hours
 * @param service time promised for the request as a whole, or null where the service promises nothing
 * @param draft how long drafts are stored
 */
public record DeadlineRules(
        WorkingCalendar agency,
        WorkingCalendar others,
        @Nullable PromisedTime service,
        DraftLifetime draft) {

    /**
     * How long a draft is stored after its last change.
     *
     * @param retention time in total
     * @param reminderBefore how long before the end its owner is reminded
     */
    public record DraftLifetime(Duration retention, Duration reminderBefore) {}

    /** Returns the calendar of the promises made to or by a party. */
    WorkingCalendar calendar(Party party) {
        return switch (party) {
            case OFFICER, AGENCY_SYSTEM -> agency;
            case APPLICANT, PAYMENT, PLATFORM -> others;
        };
    }

    /** Returns the calendar of a node's promise; where the branches have to act it is the agency's. */
    private WorkingCalendar calendar(StageNode node) {
        return node.owner() == null ? agency : calendar(node.owner());
    }

    /** Returns when the time promised by a node is over, or null where it promises nothing. */
    @Nullable
    Instant deadline(StageNode node, Instant since) {
        return after(node, since, 1, 1);
    }

    /** Returns when three quarters of that time are over. */
    @Nullable
    Instant reminderAt(StageNode node, Instant since) {
        return after(node, since, 3, 4);
    }

    private @Nullable Instant after(StageNode node, Instant since, int part, int whole) {
        PromisedTime promise = node.promise();
        if (promise == null) {
            return null;
        }
        WorkingCalendar calendar = calendar(node);
        return calendar.after(
                since, promise.durationIn(calendar).multipliedBy(part).dividedBy(whole));
    }
}
