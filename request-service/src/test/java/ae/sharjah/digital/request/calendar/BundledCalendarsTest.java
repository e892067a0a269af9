package ae.sharjah.digital.request.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BundledCalendarsTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(CalendarConfiguration.class);

    @Test
    void haveFourDaysInSharjahAHalfFridayFederallyAndAlways24Hours() {
        service.run(context -> {
            var calendars = context.getBean(Calendars.class);
            // Thursday 2026-11-26, 15:00 in the Emirates
            Instant thursday = Instant.parse("2026-11-26T11:00:00Z");
            Duration hour = Duration.ofHours(1);
            assertThat(calendars.of("sharjah-government").after(thursday, hour))
                    .isEqualTo(Instant.parse("2026-11-30T04:00:00Z"));
            assertThat(calendars.of("federal-government").after(thursday, hour))
                    .isEqualTo(Instant.parse("2026-11-27T04:00:00Z"));
            assertThat(calendars.always().after(thursday, hour)).isEqualTo(thursday.plus(hour));
            assertThat(calendars
                            .of("sharjah-government")
                            .between(Instant.parse("2026-12-01T20:00:00Z"), Instant.parse("2026-12-04T20:00:00Z")))
                    .isZero();
        });
    }

    @Test
    void limitPromisesToAYearOfWorkingDays() {
        service.run(context -> {
            var calendars = context.getBean(Calendars.class);
            Instant now = Instant.parse("2026-11-26T11:00:00Z");
            for (String code : List.of("sharjah-government", "federal-government", "always")) {
                WorkingCalendar calendar = calendars.of(code);
                Instant longest =
                        calendar.after(now, PromisedTime.parse("P366D").durationIn(calendar));
                for (String beyond : List.of("P9999D", "P366DT1H", "PT99999999H")) {
                    assertThat(calendar.after(now, PromisedTime.parse(beyond).durationIn(calendar)))
                            .as(code + " " + beyond)
                            .isEqualTo(longest);
                }
                assertThat(PromisedTime.parse("P365D").durationIn(calendar))
                        .isLessThan(PromisedTime.parse("P366D").durationIn(calendar));
            }
        });
    }

    @Test
    void reportEveryFaultyCalendarAtTheStart() {
        service.withPropertyValues(
                        "working-time.calendars.sharjah-government.day=0s",
                        "working-time.calendars.federal-government.week.FRIDAY=12:00-07:30")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("sharjah-government")
                        .hasMessageContaining("federal-government"));
    }
}
