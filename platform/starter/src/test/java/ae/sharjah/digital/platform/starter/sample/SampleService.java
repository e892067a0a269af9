package ae.sharjah.digital.platform.starter.sample;

import ae.sharjah.digital.platform.web.security.PublicReads;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Sample service that uses the starter. */
@SpringBootApplication
public class SampleService {
    @Bean
    PublicReads publicReads() {
        return PublicReads.of("/api/v1/open/**");
    }
}
