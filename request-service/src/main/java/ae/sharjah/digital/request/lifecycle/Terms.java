package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.calendar.Promise;
import ae.sharjah.digital.request.calendar.WorkingCalendar;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Place;
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
public record Terms(
        WorkingCalendar agency,
        WorkingCalendar others,
        @Nullable Promise service,
        DraftLife draft) {

    /**
     * How long a draft is kept after its last change.
     *
     * @param kept all in all
     * @param reminded how long before its end its owner is told
     */
    public record DraftLife(Duration kept, Duration reminded) {}

    /** The time that a promise made to or by a party runs on. */
    WorkingCalendar calendar(Party party) {
        return switch (party) {
            case OFFICER, AGENCY_SYSTEM -> agency;
            case APPLICANT, PAYMENT, PLATFORM -> others;
        };
    }

    /** Whose promise a place's is; where branches have the ball they are the agency's. */
    private WorkingCalendar calendar(Place place) {
        return place.owner() == null ? agency : calendar(place.owner());
    }

    /** When what a place promises is over, or null where it promises nothing. */
    @Nullable
    Instant until(Place place, Instant since) {
        return after(place, since, 1, 1);
    }

    /** When three quarters of it are over. */
    @Nullable
    Instant soon(Place place, Instant since) {
        return after(place, since, 3, 4);
    }

    private @Nullable Instant after(Place place, Instant since, int part, int whole) {
        Promise promise = place.promise();
        if (promise == null) {
            return null;
        }
        WorkingCalendar calendar = calendar(place);
        return calendar.after(since, promise.on(calendar).multipliedBy(part).dividedBy(whole));
    }
}
