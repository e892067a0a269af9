package ae.sharjah.digital.adapters.sandbox;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Entry point of the sandbox agencies. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AdaptersSandboxApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AdaptersSandboxApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
