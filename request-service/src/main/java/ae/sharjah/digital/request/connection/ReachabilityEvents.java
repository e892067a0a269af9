package ae.sharjah.digital.request.connection;

import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Consumer of the adapters' reports on the reachability of agencies' systems. */
@Configuration(proxyBeanMethods = false)
class ReachabilityEvents {
    private static final String CHANGED = "ae.sharjah.digital.adapters.reachability-changed.v1";

    private final Reachability reachability;
    private final EventReader reader;

    ReachabilityEvents(Reachability reachability, EventReader reader) {
        this.reachability = reachability;
        this.reader = reader;
    }

    @Bean
    EventSubscription reachabilityOfConnections() {
        return EventSubscription.of("connection-reachability", "adapters.reachability.v1", this::apply);
    }

    private void apply(ReceivedEvent event) {
        if (event.type().equals(CHANGED)) {
            var changed = reader.read(event, Changed.class);
            reachability.store(changed.connection(), changed.reachable(), changed.since());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Changed(String connection, boolean reachable, Instant since) {}
}
