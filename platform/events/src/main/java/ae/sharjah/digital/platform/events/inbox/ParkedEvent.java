package ae.sharjah.digital.platform.events.inbox;

import java.time.Instant;

/** Parked event as operators see it; its data stays in the database. */
public record ParkedEvent(
        long id,
        String consumer,
        String key,
        String eventId,
        String type,
        String topic,
        long version,
        String reason,
        int attempts,
        Instant parkedAt) {}
