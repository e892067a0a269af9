package ae.sharjah.digital.request.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Working time of an agency: hours by weekday, except on holidays. Time outside these hours does not count. */
public final class WorkingCalendar {
    /** Search limit: every promised time ends within it, and so does the search in a calendar without hours. */
    private static final int MAX_DAYS = 3_700;

    private final ZoneId zone;
    private final Duration dayLength;
    private final Map<DayOfWeek, List<WorkingHours>> week;
    private final Set<LocalDate> holidays;

    /**
     * @param zone time zone of the hours
     * @param day length of a promised day, in working time
     * @param week hours of each weekday in their order, not overlapping; a day left out is free
     * @param holidays days without working hours
     * @throws IllegalArgumentException for a week without hours, hours out of order, or a day without length
     */
    public WorkingCalendar(
            ZoneId zone, Duration day, Map<DayOfWeek, List<WorkingHours>> week, Set<LocalDate> holidays) {
        if (!day.isPositive()) {
            throw new IllegalArgumentException("a working day needs a length");
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a week needs working hours");
        }
        week.values().forEach(WorkingCalendar::requireOrder);
        this.zone = zone;
        this.dayLength = day;
        this.week = Map.copyOf(week);
        this.holidays = Set.copyOf(holidays);
    }

    private static void requireOrder(List<WorkingHours> hours) {
        for (int next = 1; next < hours.size(); next++) {
            WorkingHours before = hours.get(next - 1);
            if (before.to().isAfter(hours.get(next).from()) || before.to().equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException("hours overlap or are out of order: " + hours);
            }
        }
    }

    /** Returns the length of a promised day, in working time. */
    public Duration dayLength() {
        return dayLength;
    }

    /**
     * Returns the time when the given working time will have passed. Outside of the hours no time passes: a period that
     * starts in the evening starts with the next hours, and one that ends with the hours is due then, not when the next
     * hours begin.
     *
     * @param working not negative
     * @throws IllegalArgumentException when it does not end within ten years
     */
    public Instant after(Instant from, Duration working) {
        Duration left = working;
        LocalDate date = from.atZone(zone).toLocalDate();
        for (int days = 0; days < MAX_DAYS; days++) {
            for (WorkingSpan span : spans(date.plusDays(days))) {
                if (!span.to().isAfter(from)) {
                    continue;
                }
                Instant begin = latest(span.from(), from);
                if (left.compareTo(Duration.between(begin, span.to())) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(Duration.between(begin, span.to()));
            }
        }
        throw new IllegalArgumentException("no end within ten years: " + working + " from " + from);
    }

    /** Returns the working time between two times; zero when the second is before the first. */
    public Duration between(Instant from, Instant to) {
        Duration passed = Duration.ZERO;
        if (!to.isAfter(from)) {
            return passed;
        }
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            for (WorkingSpan span : spans(date)) {
                Instant begin = latest(span.from(), from);
                Instant end = span.to().isBefore(to) ? span.to() : to;
                if (begin.isBefore(end)) {
                    passed = passed.plus(Duration.between(begin, end));
                }
            }
        }
        return passed;
    }

    private List<WorkingSpan> spans(LocalDate date) {
        if (holidays.contains(date)) {
            return List.of();
        }
        return week.getOrDefault(date.getDayOfWeek(), List.of()).stream()
                .map(hours -> {
                    Instant begin = date.atTime(hours.from()).atZone(zone).toInstant();
                    Instant end = hours.to().equals(LocalTime.MIDNIGHT)
                            ? date.plusDays(1).atStartOfDay(zone).toInstant()
                            : date.atTime(hours.to()).atZone(zone).toInstant();
                    return new WorkingSpan(begin, end);
                })
                .sorted(Comparator.comparing(WorkingSpan::from))
                .toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
