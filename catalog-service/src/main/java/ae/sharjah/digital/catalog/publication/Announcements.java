package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other services, and the replicas of this one, what residents see from now on; once in a transaction. */
@Component
class Announcements {
    private static final String PUBLISHED = "ae.sharjah.digital.catalog.service-version-published.v4";
    private static final String WITHDRAWN = "ae.sharjah.digital.catalog.service-version-withdrawn.v1";

    private final Services services;
    private final Outbox outbox;
    private final ApplicationEventPublisher changes;

    Announcements(Services services, Outbox outbox, ApplicationEventPublisher changes) {
        this.services = services;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Its schema is in {@code contract/events}. */
    private record Withdrawn(UUID serviceId, String slug, int version) {}

    void published(Services.Held service, ServiceDocument document) {
        tell(service, document.content().agency().id(), PUBLISHED, document);
    }

    void withdrawn(Services.Held service, int version) {
        tell(service, service.agency(), WITHDRAWN, new Withdrawn(service.id(), service.slug(), version));
    }

    private void tell(Services.Held service, String agency, String type, Object data) {
        long change = service.change() + 1;
        long number = services.nextChangeNumber();
        services.changed(service.id(), agency, change, number);
        String id = service.id().toString();
        outbox.append(new OutboxEvent(Publications.TOPIC, id, type, id, change, data));
        changes.publishEvent(new CatalogueChanged(number));
    }
}
