package ae.sharjah.digital.catalog.bundled;

import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Configures the folder of the catalogue's files. */
@Configuration(proxyBeanMethods = false)
class BundledCatalogConfiguration {

    @Bean
    CatalogFiles catalogFiles(ResourcePatternResolver resources, @Value("${catalog.files}") String folder) {
        return new CatalogFiles(resources, folder);
    }

    @Bean
    SharedWorkflows sharedWorkflows(CatalogFiles files) throws IOException {
        return new SharedWorkflows(files.workflows());
    }
}
