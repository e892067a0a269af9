package ae.sharjah.digital.request.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Interval of working time.
 *
 * @param from inclusive
 * @param to exclusive
 */
record WorkingSpan(Instant from, Instant to) {
    Duration length() {
        return Duration.between(from, to);
    }
}
