package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.platform.web.security.PublicReads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the public reads to requests without sign-in. */
@Configuration(proxyBeanMethods = false)
class PublicReadsConfiguration {

    @Bean
    PublicReads catalogPublicReads() {
        return PublicReads.of(
                "/api/v1/services",
                "/api/v1/services/*",
                "/api/v1/services/*/diagram",
                "/api/v1/agencies",
                "/api/v1/sectors",
                "/api/v1/audiences",
                "/api/v1/life-stages",
                "/api/v1/life-events",
                "/api/v1/life-events/*");
    }
}
