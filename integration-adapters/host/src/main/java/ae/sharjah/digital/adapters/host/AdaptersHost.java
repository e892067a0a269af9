package ae.sharjah.digital.adapters.host;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The adapters host as a process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AdaptersHost {
    public static void main(String[] arguments) {
        SpringApplication.run(AdaptersHost.class, arguments);
    }
}
