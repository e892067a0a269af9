package ae.sharjah.digital.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application class of the catalogue service. */
@SpringBootApplication
public class CatalogServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CatalogServiceApplication.class, arguments);
    }
}
