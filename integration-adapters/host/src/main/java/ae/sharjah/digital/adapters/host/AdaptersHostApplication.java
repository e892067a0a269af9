package ae.sharjah.digital.adapters.host;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Entry point of the adapters host. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AdaptersHostApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AdaptersHostApplication.class, arguments);
    }
}
