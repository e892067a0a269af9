package ae.sharjah.digital.catalog.check;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Configures the data of the publication check. */
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    KnownFields knownFields(@Value("${catalog.known-fields}") Resource file) throws IOException {
        return KnownFields.read(file);
    }
}
