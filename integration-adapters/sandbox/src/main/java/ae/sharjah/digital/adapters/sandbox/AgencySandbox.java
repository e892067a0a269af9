package ae.sharjah.digital.adapters.sandbox;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The sandbox agencies as a process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AgencySandbox {
    public static void main(String[] arguments) {
        SpringApplication.run(AgencySandbox.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
