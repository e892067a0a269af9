package ae.sharjah.digital.platform.events.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as a consumer sees it.
 *
 * @param id unique identifier; the same event may be delivered more than once
 * @param source the service that sent it
 * @param type CloudEvents type
 * @param aggregateId the aggregate that changed (CloudEvents subject)
 * @param version the aggregate's version after the change
 * @param time time of the change
 * @param topic the topic it was received from
 * @param key the Kafka key; order holds within it
 * @param data JSON, UTF-8
 * @param traceparent W3C trace it belongs to, or null
 */
public record ReceivedEvent(
        String id,
        String source,
        String type,
        String aggregateId,
        long version,
        Instant time,
        String topic,
        String key,
        byte[] data,
        @Nullable String traceparent) {}
