package ae.sharjah.digital.request;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the request service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RequestServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RequestServiceApplication.class, arguments);
    }
}
