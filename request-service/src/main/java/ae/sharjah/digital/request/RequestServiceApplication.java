package ae.sharjah.digital.request;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the request service. */
@SpringBootApplication
public class RequestServiceApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RequestServiceApplication.class, arguments);
    }
}
