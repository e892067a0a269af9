package ae.sharjah.digital.request.calendar;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration that reads the calendars once at the start; the service does not start with faulty ones. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    Calendars calendars(CalendarSettings settings) {
        return new Calendars(settings.read());
    }
}
