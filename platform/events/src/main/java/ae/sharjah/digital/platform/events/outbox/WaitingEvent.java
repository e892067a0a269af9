package ae.sharjah.digital.platform.events.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of the outbox as the relay reads it. */
record WaitingEvent(
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        String aggregateId,
        long version,
        Instant occurredAt,
        @Nullable String traceparent,
        String data) {}
