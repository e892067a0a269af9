package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes events about versions to other services and to the replicas of this one; at most one per transaction. */
@Component
class VersionEvents {
    private static final String TOPIC = "catalog.service-versions.v1";
    private static final String PUBLISHED = "ae.sharjah.digital.catalog.service-version-published.v4";
    private static final String WITHDRAWN = "ae.sharjah.digital.catalog.service-version-withdrawn.v1";

    private final Services services;
    private final Outbox outbox;
    private final ApplicationEventPublisher changes;

    VersionEvents(Services services, Outbox outbox, ApplicationEventPublisher changes) {
        this.services = services;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** The data of the event; its schema is in {@code contract/events}. */
    private record Withdrawn(ServiceId serviceId, String slug, int version) {}

    void publishVersionPublished(Services.LockedService service, ServiceDocument document) {
        append(service, document.content().agency().id(), PUBLISHED, document);
    }

    void publishVersionWithdrawn(Services.LockedService service, int version) {
        append(service, service.agency(), WITHDRAWN, new Withdrawn(service.id(), service.slug(), version));
    }

    private void append(Services.LockedService service, String agency, String type, Object data) {
        long change = service.changeCount() + 1;
        long number = services.nextChangeNumber();
        services.recordChange(service.id(), agency, change, number);
        String id = service.id().toString();
        outbox.append(new OutboxEvent(TOPIC, id, type, id, change, data));
        changes.publishEvent(new CatalogChanged(number));
    }
}
