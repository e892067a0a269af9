package ae.sharjah.digital.platform.events.message;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Converts events to Kafka records and back. */
public final class EventRecords {
    private static final int MAX_LENGTH = 255;
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
        headers.add(CloudEventHeaders.SPECVERSION, bytes("1.0"));
        headers.add(CloudEventHeaders.ID, bytes(id.toString()));
        headers.add(CloudEventHeaders.SOURCE, bytes(source));
        headers.add(CloudEventHeaders.TYPE, bytes(type));
        headers.add(CloudEventHeaders.SUBJECT, bytes(aggregateId));
        headers.add(CloudEventHeaders.TIME, bytes(time.toString()));
        headers.add(CloudEventHeaders.DATASCHEMA, bytes(SCHEMA_PREFIX + type));
        headers.add(CloudEventHeaders.VERSION, bytes(Long.toString(version)));
        headers.add(CloudEventHeaders.CONTENT_TYPE, bytes("application/json"));
        if (traceparent != null) {
            headers.add(CloudEventHeaders.TRACEPARENT, bytes(traceparent));
        }
        return outgoing;
    }

    /**
     * Reads an event from a record.
     *
     * @throws MalformedEventException when a required attribute is missing or wrong
     */
    public static ReceivedEvent fromRecord(ConsumerRecord<byte[], byte[]> incoming) {
        Headers headers = incoming.headers();
        if (!"1.0".equals(text(headers, CloudEventHeaders.SPECVERSION))) {
            throw new MalformedEventException("not a CloudEvent 1.0");
        }
        String key = key(incoming);
        if (key == null || incoming.value() == null) {
            throw new MalformedEventException("no key or no data");
        }
        try {
            return new ReceivedEvent(
                    required(headers, CloudEventHeaders.ID),
                    required(headers, CloudEventHeaders.SOURCE),
                    required(headers, CloudEventHeaders.TYPE),
                    required(headers, CloudEventHeaders.SUBJECT),
                    Long.parseLong(required(headers, CloudEventHeaders.VERSION)),
                    time(required(headers, CloudEventHeaders.TIME)),
                    incoming.topic(),
                    key,
                    incoming.value(),
                    CurrentTrace.validOrNull(text(headers, CloudEventHeaders.TRACEPARENT)));
        } catch (NumberFormatException | java.time.format.DateTimeParseException wrong) {
            throw new MalformedEventException("version or time is malformed");
        }
    }

    /** Returns the time if a database can store it: an event that cannot be parked would be redelivered without end. */
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (!TimestampColumns.isStorable(time)) {
            throw new MalformedEventException("the time is beyond all years");
        }
        return time;
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || !isStorable(value)) {
            throw new MalformedEventException("missing or malformed " + name);
        }
        return value;
    }

    /** Returns the record's key, or null when it has none that an event of the platform could have. */
    public static @Nullable String key(ConsumerRecord<byte[], byte[]> incoming) {
        String key = incoming.key() == null ? "" : new String(incoming.key(), StandardCharsets.UTF_8);
        return isStorable(key) ? key : null;
    }

    /**
     * Returns whether the database can store and index the text: a record that it refused could not even be parked, and
     * Kafka would deliver it again without end.
     */
    private static boolean isStorable(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH
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
