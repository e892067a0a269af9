package ae.sharjah.digital.notification.catalogue;

import ae.sharjah.digital.platform.events.ReceivedEvent;
import ae.sharjah.digital.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Follows the catalogue. */
@Configuration(proxyBeanMethods = false)
class CatalogueEvents {
    private static final String TOPIC = "catalog.service-versions.v1";
    private static final String PUBLISHED = "ae.sharjah.digital.catalog.service-version-published.v1";

    @Bean
    EventSubscription serviceNamesSubscription(ServiceNames names, JsonMapper json) {
        return EventSubscription.of("service-names", TOPIC, event -> handle(event, names, json));
    }

    private static void handle(ReceivedEvent event, ServiceNames names, JsonMapper json) {
        if (event.type().equals(PUBLISHED)) {
            names.put(json.readValue(event.data(), ServicePublished.class).name());
        }
    }
}
