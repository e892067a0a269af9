package ae.sharjah.digital.catalog.check;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** What the gate goes by. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    HeldFields heldFields(@Value("${catalog.held-fields}") Resource file) throws IOException {
        return HeldFields.read(file);
    }
}
