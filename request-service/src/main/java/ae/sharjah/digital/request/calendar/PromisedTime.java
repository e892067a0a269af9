package ae.sharjah.digital.request.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Promised duration in working time, as an ISO 8601 duration of days and hours. A day is one working day of the calendar it
 * is applied to, not 24 hours.
 *
 * @param days promised days
 * @param time promised time in addition to the days
 */
public record PromisedTime(int days, Duration time) {
    /**
     * Maximum number of working days in calculations. The catalogue publishes nothing longer; versions from before that
     * check must not block their requests.
     */
    private static final int MAX_DAYS = 366;

    private static final Pattern ISO_8601 = Pattern.compile("P(?:([0-9]{1,4})D)?(T[0-9HMS]+)?");

    /**
     * Reads {@code P3D}, {@code PT4H} or {@code P1DT2H}.
     *
     * @throws IllegalArgumentException for anything else: weeks, months and years are no working time
     */
    @JsonCreator
    public static PromisedTime parse(String text) {
        Matcher parts = ISO_8601.matcher(text);
        if (!parts.matches() || (parts.group(1) == null && parts.group(2) == null)) {
            throw new IllegalArgumentException("no promise: " + text);
        }
        try {
            return new PromisedTime(
                    parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)),
                    parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2)));
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("no promise: " + text, notATime);
        }
    }

    /** Returns the text that {@link #parse} reads. */
    @JsonValue
    @Override
    public String toString() {
        String hours = time.isZero() && days > 0 ? "" : time.toString().substring(1);
        return "P" + (days == 0 ? "" : days + "D") + hours;
    }

    /** Returns the duration in the calendar's working time, at most 366 of its days. */
    public Duration durationIn(WorkingCalendar calendar) {
        Duration whole = calendar.dayLength().multipliedBy(days).plus(time);
        Duration most = calendar.dayLength().multipliedBy(MAX_DAYS);
        return whole.compareTo(most) > 0 ? most : whole;
    }
}
