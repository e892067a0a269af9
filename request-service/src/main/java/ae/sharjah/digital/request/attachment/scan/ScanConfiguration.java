package ae.sharjah.digital.request.attachment.scan;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configuration of the scanner that the operator has chosen; having none must be stated. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScanProperties.class)
class ScanConfiguration {
    private static final String NONE = "none";

    /** @throws IllegalStateException for a missing or invalid choice */
    @Bean
    Scanner scanner(ScanProperties properties) {
        String chosen = properties.scanner().strip();
        return chosen.equals(NONE)
                ? content -> new Scanner.Finding.NotScanned()
                : new ClamdScanner(ClamdAddress.parse(chosen), properties.connect(), properties.deadline());
    }
}
