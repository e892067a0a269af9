package ae.sharjah.digital.notification.catalog;

import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscription to the catalogue's events, which carry the names of services. */
@Configuration(proxyBeanMethods = false)
class CatalogSubscription {
    private static final String TOPIC = "catalog.service-versions.v1";
    /**
     * Later versions have more fields; each version is still the latest event of services that have not changed since.
     */
    private static final Set<String> PUBLISHED = Set.of(
            "ae.sharjah.digital.catalog.service-version-published.v1",
            "ae.sharjah.digital.catalog.service-version-published.v2",
            "ae.sharjah.digital.catalog.service-version-published.v3",
            "ae.sharjah.digital.catalog.service-version-published.v4");

    @Bean
    EventSubscription serviceNamesSubscription(ServiceNames names, EventReader reader) {
        return EventSubscription.of("service-names", TOPIC, event -> handle(event, names, reader));
    }

    private static void handle(ReceivedEvent event, ServiceNames names, EventReader reader) {
        if (PUBLISHED.contains(event.type())) {
            names.put(reader.read(event, ServicePublished.class).toServiceName());
        }
    }
}
