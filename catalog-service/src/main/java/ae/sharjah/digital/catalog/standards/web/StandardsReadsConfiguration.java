package ae.sharjah.digital.catalog.standards.web;

import ae.sharjah.digital.platform.web.security.PublicReads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the stable addresses to requests without sign-in. */
@Configuration(proxyBeanMethods = false)
class StandardsReadsConfiguration {

    @Bean
    PublicReads standardsPublicReads() {
        return PublicReads.of(
                "/id/service/*",
                "/id/agency/*",
                "/id/event/*",
                "/catalogue",
                "/catalogue/services.ttl",
                "/catalogue/services.jsonld");
    }
}
