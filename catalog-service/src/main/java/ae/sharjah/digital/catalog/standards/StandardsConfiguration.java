package ae.sharjah.digital.catalog.standards;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds {@link StandardsSettings}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StandardsSettings.class)
class StandardsConfiguration {}
