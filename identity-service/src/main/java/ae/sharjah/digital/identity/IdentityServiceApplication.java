package ae.sharjah.digital.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Entry point of the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(IdentityServiceApplication.class, arguments);
    }
}
