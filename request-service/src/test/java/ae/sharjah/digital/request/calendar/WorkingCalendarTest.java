package ae.sharjah.digital.request.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final ZoneId DUBAI = ZoneId.of("Asia/Dubai");
    private static final Duration DAY = Duration.ofHours(8);
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-03"));
    private static final WorkingCalendar SHARJAH = calendar(null);
    private static final WorkingCalendar FEDERAL = calendar("07:30-12:00");

    // 2026-11-26 is a Thursday; the next Wednesday and Thursday are holidays.
    @ParameterizedTest
    @CsvSource({
        // within a day
        "2026-11-23T09:00, PT2H, 2026-11-23T11:00",
        // over the night
        "2026-11-23T14:30, PT2H, 2026-11-24T08:30",
        // over the weekend of three days
        "2026-11-26T14:30, PT2H, 2026-11-30T08:30",
        // begun on the weekend
        "2026-11-27T10:00, PT2H, 2026-11-30T09:30",
        // over the holidays and the weekend behind them
        "2026-12-01T12:00, P1D, 2026-12-07T12:00",
        // due at the end of hours is due then
        "2026-11-23T07:30, P1D, 2026-11-23T15:30",
        "2026-11-23T06:00, P3D, 2026-11-25T15:30",
        "2026-11-23T23:59, PT0S, 2026-11-24T07:30"
    })
    void countsOnlyTheWorkingTimeOfSharjah(String from, String promise, String due) {
        assertThat(SHARJAH.after(at(from), PromisedTime.parse(promise).durationIn(SHARJAH)))
                .isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        // Friday is half a day
        "2026-11-26T14:30, PT2H, 2026-11-27T08:30",
        "2026-11-27T11:00, PT2H, 2026-11-30T08:30",
        "2026-11-26T15:30, P1D, 2026-11-30T11:00"
    })
    void countsHalfOfFridayInFederalWorkingTime(String from, String promise, String due) {
        assertThat(FEDERAL.after(at(from), PromisedTime.parse(promise).durationIn(FEDERAL)))
                .isEqualTo(at(due));
    }

    @Test
    void measuresExactlyTheTimeThatWasAdded() {
        var random = new Random(20_261_128);
        for (int trial = 0; trial < 2_000; trial++) {
            Instant from = at("2026-11-01T00:00").plusSeconds(random.nextInt(60 * 24 * 3_600));
            Duration working = Duration.ofSeconds(random.nextInt(40 * 8 * 3_600));
            for (WorkingCalendar calendar : List.of(SHARJAH, FEDERAL)) {
                Instant due = calendar.after(from, working);
                assertThat(calendar.between(from, due))
                        .as("%s + %s", from, working)
                        .isEqualTo(working);
                assertThat(due).isAfterOrEqualTo(from);
            }
        }
    }

    @Test
    void losesNoTimeWhenPausedAndResumed() {
        var random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            Instant from = at("2026-11-01T00:00").plusSeconds(random.nextInt(30 * 24 * 3_600));
            Duration working = Duration.ofMinutes(1 + random.nextInt(20 * 480));
            Instant pausedAt = SHARJAH.after(from, working.dividedBy(3));
            Duration left = working.minus(SHARJAH.between(from, pausedAt));
            assertThat(SHARJAH.after(pausedAt, left)).isEqualTo(SHARJAH.after(from, working));
        }
    }

    @Test
    void measuresNoTimeBackwardsOrOutsideOfHours() {
        assertThat(SHARJAH.between(at("2026-11-24T09:00"), at("2026-11-23T09:00")))
                .isZero();
        assertThat(SHARJAH.between(at("2026-11-26T16:00"), at("2026-11-30T07:00")))
                .isZero();
        assertThat(SHARJAH.between(at("2026-12-01T15:30"), at("2026-12-07T07:30")))
                .isZero();
    }

    @Test
    void rejectsACalendarWithoutHoursOrWithHoursOutOfOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingCalendar(DUBAI, DAY, Map.of(), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(DUBAI, Duration.ZERO, week(null), Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(
                        DUBAI,
                        DAY,
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(WorkingHours.parse("12:00-14:00"), WorkingHours.parse("13:00-15:00"))),
                        Set.of()));
        for (String none : List.of("", "7-15", "15:30-07:30", "07:30", "07:30-15:30-16:00")) {
            assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(none));
        }
    }

    @Test
    void rejectsADateBeyondTheSearchLimit() {
        var free = new WorkingCalendar(
                DUBAI,
                DAY,
                week(null),
                Stream.iterate(LocalDate.parse("2026-01-01"), day -> day.plusDays(1))
                        .limit(5_000)
                        .collect(Collectors.toSet()));
        assertThatIllegalArgumentException().isThrownBy(() -> free.after(at("2026-11-23T09:00"), DAY));
    }

    @ParameterizedTest
    @CsvSource({"P3D, 24", "PT4H, 4", "P1DT2H, 10"})
    void parsesAPromiseAsWorkingTime(String text, long hours) {
        assertThat(PromisedTime.parse(text).durationIn(SHARJAH)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({"P", "PT", "P1W", "P1M", "-P1D", "P1.5D", "3 days", "P99999D"})
    void rejectsOtherTextsAsPromises(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PromisedTime.parse(text));
    }

    private static WorkingCalendar calendar(@org.jspecify.annotations.Nullable String friday) {
        return new WorkingCalendar(DUBAI, DAY, week(friday), HOLIDAYS);
    }

    private static Map<DayOfWeek, List<WorkingHours>> week(@org.jspecify.annotations.Nullable String friday) {
        var week = new EnumMap<DayOfWeek, List<WorkingHours>>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            week.put(day, List.of(WorkingHours.parse("07:30-15:30")));
        }
        if (friday != null) {
            week.put(DayOfWeek.FRIDAY, List.of(WorkingHours.parse(friday)));
        }
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DUBAI).toInstant();
    }
}
