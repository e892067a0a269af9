package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.calendar.PromisedTime;
import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one service promises, and on whose working time.
 *
 * @param agency the calendar of the agency and its system
 * @param others of everyone else, who have no working hours
 * @param service promised for the request as a whole, or null where the service promises nothing
 * @param draft how long drafts are kept
 */
public record DeadlineRules(
        WorkingCalendar agency,
        WorkingCalendar others,
        @Nullable PromisedTime service,
        DraftLifetime draft) {

    /**
     * How long a draft is kept after its last change.
     *
     * @param kept all in all
     * @param reminded how long before its end its owner is told
     */
    public record DraftLifetime(Duration retention, Duration reminderBefore) {}

    /** The time that a promise made to or by a party runs on. */
    WorkingCalendar calendar(Party party) {
        return switch (party) {
            case OFFICER, AGENCY_SYSTEM -> agency;
            case APPLICANT, PAYMENT, PLATFORM -> others;
        };
    }

    /** Whose promise a place's is; where branches have the ball they are the agency's. */
    private WorkingCalendar calendar(StageNode place) {
        return place.owner() == null ? agency : calendar(place.owner());
    }

    /** When what a place promises is over, or null where it promises nothing. */
    @Nullable
    Instant deadline(StageNode place, Instant since) {
        return after(place, since, 1, 1);
    }

    /** When three quarters of it are over. */
    @Nullable
    Instant reminderAt(StageNode place, Instant since) {
        return after(place, since, 3, 4);
    }

    private @Nullable Instant after(StageNode place, Instant since, int part, int whole) {
        PromisedTime promise = place.promise();
        if (promise == null) {
            return null;
        }
        WorkingCalendar calendar = calendar(place);
        return calendar.after(since, promise.durationIn(calendar).multipliedBy(part).dividedBy(whole));
    }
}
