package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time promised for a request as a whole. It stands still while the applicant or a payment is awaited, and is kept as
 * it was at the request's end.
 *
 * @param until when it is over; null while it stands still
 * @param left working time that is left while it stands still, negative once it was over; null while it runs
 */
public record ServicePromise(@Nullable Instant until, @Nullable Duration remaining) {

    ServicePromise paused(WorkingCalendar calendar, Instant now) {
        if (until == null) {
            return this;
        }
        Duration rest = until.isAfter(now)
                ? calendar.between(now, until)
                : calendar.between(until, now).negated();
        return new ServicePromise(null, rest);
    }

    /** What was over before is over at once. */
    ServicePromise resumed(WorkingCalendar calendar, Instant now) {
        if (remaining == null) {
            return this;
        }
        return new ServicePromise(remaining.isPositive() ? calendar.after(now, remaining) : now, null);
    }

    public boolean overdue(Instant now) {
        return until == null ? remaining != null && !remaining.isPositive() : !until.isAfter(now);
    }
}
