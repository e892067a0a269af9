package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time promised for a request as a whole. It is paused while the request waits for the applicant or a payment, and keeps
 * its last value when the request ends.
 *
 * @param until when it is over; null while it is paused
 * @param remaining working time that is left while it is paused, negative once it was over; null while it runs
 */
public record ServicePromise(
        @Nullable Instant until, @Nullable Duration remaining) {

    ServicePromise paused(WorkingCalendar calendar, Instant now) {
        if (until == null) {
            return this;
        }
        Duration rest = until.isAfter(now)
                ? calendar.between(now, until)
                : calendar.between(until, now).negated();
        return new ServicePromise(null, rest);
    }

    /** Resumes the promise; one that was over before the pause is over at once. */
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
