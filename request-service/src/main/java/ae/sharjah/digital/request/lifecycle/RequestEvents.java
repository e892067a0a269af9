package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publisher of the events of requests. */
@Component
class RequestEvents {
    private static final String TOPIC = "request.events.v1";
    private static final String PREFIX = "ae.sharjah.digital.request.";

    private final Outbox outbox;

    RequestEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Kind of change; the name is part of the event's type. */
    enum Kind {
        DRAFTED("drafted.v1"),
        DRAFT_CHANGED("draft-changed.v1"),
        SUBMITTED("submitted.v1"),
        MOVED("moved.v1");

        private final String type;

        Kind(String name) {
            this.type = PREFIX + name;
        }
    }

    /** Data of every event of a request; see {@code contract/events}. */
    record Changed(
            RequestId requestId,
            String reference,
            PersonId personId,
            ServiceId serviceId,
            int serviceVersion,
            String agencyId,
            String action,
            @Nullable String fromStage,
            String stage,
            String status,
            @Nullable Awaited waitingOn,
            @Nullable String reasonCode) {}

    record Awaited(String party, Instant since, @Nullable Instant until) {}

    void publish(Kind kind, Request request, String action, @Nullable String fromStage) {
        var waiting = request.waiting();
        String id = request.id().toString();
        outbox.append(new OutboxEvent(
                TOPIC,
                id,
                kind.type,
                id,
                request.version(),
                new Changed(
                        request.id(),
                        request.reference(),
                        request.personId(),
                        request.serviceId(),
                        request.serviceVersion(),
                        request.agencyId(),
                        action,
                        fromStage,
                        request.stage(),
                        request.status().name(),
                        waiting == null ? null : new Awaited(waiting.party().code(), waiting.since(), waiting.until()),
                        request.reasonCode())));
    }
}
