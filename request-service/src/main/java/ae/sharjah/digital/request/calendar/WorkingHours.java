package ae.sharjah.digital.request.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * Span of working hours within one day.
 *
 * @param from inclusive
 * @param to exclusive; {@link LocalTime#MIDNIGHT} is the end of the day
 */
public record WorkingHours(LocalTime from, LocalTime to) {
    private static final String WHOLE_DAY = "24:00";

    public WorkingHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("hours end before they begin: " + from + "-" + to);
        }
    }

    /**
     * Reads {@code 07:30-15:30}; {@code 24:00} is the end of the day.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static WorkingHours parse(String text) {
        String[] ends = text.strip().split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("hours are written like 07:30-15:30, not " + text);
        }
        try {
            return new WorkingHours(
                    LocalTime.parse(ends[0].strip()),
                    ends[1].strip().equals(WHOLE_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1].strip()));
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("hours are written like 07:30-15:30, not " + text, notATime);
        }
    }

    Duration length() {
        Duration length = Duration.between(from, to);
        return length.isPositive() ? length : length.plusDays(1);
    }
}
