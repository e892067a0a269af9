package ae.sharjah.digital.platform.events.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Puts events into Kafka records and takes them out. */
public final class EventRecords {
    private static final int LONGEST = 255;
    private static final String SCHEMA_PREFIX = "urn:event-schema:";

    private final String source;

    /** @param source name of this service; becomes the CloudEvents source {@code /<name>} */
    public EventRecords(String source) {
        this.source = "/" + source;
    }

    public ProducerRecord<byte[], byte[]> toRecord(
            String topic,
            String key,
            UUID id,
            String type,
            String aggregateId,
            long version,
            Instant time,
            @Nullable String traceparent,
            String data) {
        var outgoing = new ProducerRecord<byte[], byte[]>(topic, bytes(key), bytes(data));
        Headers headers = outgoing.headers();
        headers.add(EventHeaders.SPECVERSION, bytes("1.0"));
        headers.add(EventHeaders.ID, bytes(id.toString()));
        headers.add(EventHeaders.SOURCE, bytes(source));
        headers.add(EventHeaders.TYPE, bytes(type));
        headers.add(EventHeaders.SUBJECT, bytes(aggregateId));
        headers.add(EventHeaders.TIME, bytes(time.toString()));
        headers.add(EventHeaders.DATASCHEMA, bytes(SCHEMA_PREFIX + type));
        headers.add(EventHeaders.VERSION, bytes(Long.toString(version)));
        headers.add(EventHeaders.CONTENT_TYPE, bytes("application/json"));
        if (traceparent != null) {
            headers.add(EventHeaders.TRACEPARENT, bytes(traceparent));
        }
        return outgoing;
    }

    /** @throws MalformedEventException when a required attribute is missing or wrong */
    public static ReceivedEvent received(ConsumerRecord<byte[], byte[]> incoming) {
        Headers headers = incoming.headers();
        if (!"1.0".equals(text(headers, EventHeaders.SPECVERSION))) {
            throw new MalformedEventException("not a CloudEvent 1.0");
        }
        String key = key(incoming);
        if (key == null || incoming.value() == null) {
            throw new MalformedEventException("no key or no data");
        }
        try {
            return new ReceivedEvent(
                    required(headers, EventHeaders.ID),
                    required(headers, EventHeaders.SOURCE),
                    required(headers, EventHeaders.TYPE),
                    required(headers, EventHeaders.SUBJECT),
                    Long.parseLong(required(headers, EventHeaders.VERSION)),
                    Instant.parse(required(headers, EventHeaders.TIME)),
                    incoming.topic(),
                    key,
                    incoming.value(),
                    CurrentTrace.sound(text(headers, EventHeaders.TRACEPARENT)));
        } catch (NumberFormatException | java.time.format.DateTimeParseException wrong) {
            throw new MalformedEventException("version or time is not one");
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || !sound(value)) {
            throw new MalformedEventException("no sound " + name);
        }
        return value;
    }

    /** The record's key, or null when it has none that an event of ours could have. */
    public static @Nullable String key(ConsumerRecord<byte[], byte[]> incoming) {
        String key = incoming.key() == null ? "" : new String(incoming.key(), StandardCharsets.UTF_8);
        return sound(key) ? key : null;
    }

    /** What the database can keep and index: a record it refused could not even be parked, and would come for ever. */
    private static boolean sound(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl)
                && text.indexOf('\uFFFD') < 0;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
