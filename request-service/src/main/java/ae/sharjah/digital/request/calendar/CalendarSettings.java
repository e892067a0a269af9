package ae.sharjah.digital.request.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Working calendars as data; see {@code calendars.yaml}.
 *
 * @param holidays days that are free in all calendars that keep holidays
 * @param calendars by id
 */
@ConfigurationProperties("working-time")
record CalendarSettings(@Nullable List<Holiday> holidays, Map<String, Calendar> calendars) {

    /** @param name name of the holiday, for readers of the file */
    record Holiday(LocalDate date, String name) {}

    /**
     * One calendar.
     *
     * @param zone time zone of the hours
     * @param day length of a promised day, in working time
     * @param keepsHolidays whether holidays are free
     * @param week hours such as {@code 07:30-15:30} by weekday; several are separated by commas
     */
    record Calendar(ZoneId zone, Duration day, boolean keepsHolidays, Map<DayOfWeek, String> week) {}

    /** @throws IllegalArgumentException that lists every faulty calendar */
    Map<String, WorkingCalendar> read() {
        Set<LocalDate> dates = holidays == null
                ? Set.of()
                : holidays.stream().map(Holiday::date).collect(Collectors.toUnmodifiableSet());
        var faults = new TreeMap<String, String>();
        var read = new TreeMap<String, WorkingCalendar>();
        calendars.forEach((id, calendar) -> {
            try {
                read.put(id, read(calendar, calendar.keepsHolidays() ? dates : Set.of()));
            } catch (IllegalArgumentException faulty) {
                faults.put(id, String.valueOf(faulty.getMessage()));
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("working calendars are faulty: " + faults);
        }
        return read;
    }

    private static WorkingCalendar read(Calendar calendar, Set<LocalDate> free) {
        var week = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        calendar.week()
                .forEach((day, hours) -> week.put(
                        day,
                        List.of(hours.split(",")).stream()
                                .map(WorkingHours::parse)
                                .toList()));
        return new WorkingCalendar(calendar.zone(), calendar.day(), week, free);
    }
}
