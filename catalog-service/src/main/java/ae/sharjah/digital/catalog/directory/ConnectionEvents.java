package ae.sharjah.digital.catalog.directory;

import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the subscription to the connections that the adapters announce. */
@Configuration(proxyBeanMethods = false)
class ConnectionEvents {
    private static final String TOPIC = "adapters.connections.v1";
    private static final String ANNOUNCED = "ae.sharjah.digital.adapters.connections-announced.v1";

    @Bean
    EventSubscription agencyConnectionEvents(AgencyConnections connections, EventReader reader) {
        return EventSubscription.of("agency-connections", TOPIC, event -> apply(event, connections, reader));
    }

    private static void apply(ReceivedEvent event, AgencyConnections connections, EventReader reader) {
        if (event.type().equals(ANNOUNCED)) {
            connections.announce(reader.read(event, Announced.class).connections().stream()
                    .map(one -> new AgencyConnections.Connection(one.id(), one.agencyId()))
                    .toList());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Announced(List<Connection> connections) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Connection(String id, String agencyId) {}
}
