package ae.sharjah.digital.request.catalog;

import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import ae.sharjah.digital.request.calendar.Calendars;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Consumer of the catalogue's events: published and withdrawn service versions. */
@Configuration(proxyBeanMethods = false)
class CatalogEvents {
    private static final String PUBLISHED = "ae.sharjah.digital.catalog.service-version-published.v4";
    /** Still the latest events of services that have not changed since; they only have fewer fields. */
    private static final String PUBLISHED_3 = "ae.sharjah.digital.catalog.service-version-published.v3";

    private static final String PUBLISHED_2 = "ae.sharjah.digital.catalog.service-version-published.v2";

    private static final String PUBLISHED_1 = "ae.sharjah.digital.catalog.service-version-published.v1";

    private static final String WITHDRAWN = "ae.sharjah.digital.catalog.service-version-withdrawn.v1";

    private final ServiceVersions versions;
    private final Calendars calendars;
    private final EventReader reader;
    private final ApplicationEventPublisher publisher;

    CatalogEvents(ServiceVersions versions, Calendars calendars, EventReader reader, ApplicationEventPublisher local) {
        this.versions = versions;
        this.calendars = calendars;
        this.reader = reader;
        this.publisher = local;
    }

    @Bean
    EventSubscription serviceVersionEvents() {
        return EventSubscription.of("service-versions", "catalog.service-versions.v1", this::apply);
    }

    private void apply(ReceivedEvent event) {
        switch (event.type()) {
            case PUBLISHED, PUBLISHED_3, PUBLISHED_2, PUBLISHED_1 -> {
                ServiceVersion version = reader.read(event, ServiceVersion.class);
                requireCalendar(version);
                versions.storeAndPublish(version, new String(event.data(), StandardCharsets.UTF_8));
                publisher.publishEvent(new ServiceVersionReceived(version));
            }
            case WITHDRAWN ->
                versions.withdraw(reader.read(event, Withdrawn.class).serviceId());
            default -> {
                // Later kinds of catalogue events concern others.
            }
        }
    }

    /** Rejects, and so parks, a version whose calendar is unknown here, until the calendar is available. */
    private void requireCalendar(ServiceVersion version) {
        ServiceVersion.ServiceTime time = version.serviceTime();
        if (time != null && time.calendar() != null) {
            calendars.of(time.calendar());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Withdrawn(ServiceId serviceId) {}
}
