package ae.sharjah.digital.catalog.shipped;

import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Where the catalogue's files are. */
@Configuration(proxyBeanMethods = false)
class ShippedConfiguration {

    @Bean
    CatalogueFiles catalogueFiles(ResourcePatternResolver resources, @Value("${catalog.files}") String folder) {
        return new CatalogueFiles(resources, folder);
    }

    @Bean
    SharedWorkflows sharedWorkflows(CatalogueFiles files) throws IOException {
        return new SharedWorkflows(files.workflows());
    }
}
