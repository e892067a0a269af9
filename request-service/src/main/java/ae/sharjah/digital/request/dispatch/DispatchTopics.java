package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.request.catalogue.ServiceVersionKnown;
import ae.sharjah.digital.request.catalogue.ServiceVersions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Creates an agency's topic before its first request needs it. */
@Component
class DispatchTopics {
    private static final int PARTITIONS = 3;
    private static final Duration RETENTION = Duration.ofDays(14);

    private final TopicProvisioner topics;
    private final ServiceVersions versions;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    DispatchTopics(TopicProvisioner topics, ServiceVersions versions) {
        this.topics = topics;
        this.versions = versions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void forKnownAgencies() {
        versions.connectedAgencies().forEach(this::ensure);
    }

    @EventListener
    void forNewAgency(ServiceVersionKnown known) {
        if (known.version().connection() != null) {
            ensure(known.version().agency().id());
        }
    }

    private void ensure(String agencyId) {
        if (asked.add(agencyId)) {
            topics.ensure(
                    DispatchEvents.topic(agencyId), new EventsProperties.Topic(PARTITIONS, null, false, RETENTION));
        }
    }
}
