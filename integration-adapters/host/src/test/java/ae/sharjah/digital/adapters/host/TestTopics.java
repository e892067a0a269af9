package ae.sharjah.digital.adapters.host;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Plays request-service on Kafka: sends dispatches, sees results. */
public final class TestTopics {
    private static final String RESULTS = "agency.results.v1";

    /** A result and when it was seen. */
    public record Seen(ReceivedEvent event, Instant at) {
        String kind() {
            return event.type().replace("ae.sharjah.digital.agency.", "").replace(".v1", "");
        }

        String data() {
            return new String(event.data(), StandardCharsets.UTF_8);
        }
    }

    private final List<Seen> results = new CopyOnWriteArrayList<>();
    private final EventRecords records = new EventRecords("request-service");
    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());

    TestTopics() {
        Thread.ofPlatform().daemon().name("results").start(this::follow);
    }

    /** Made after the host has started, as request-service may come later. */
    void create(Stream<String> agencies) {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(agencies.map(one -> new NewTopic("dispatch." + one + ".v1", 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "group.protocol",
                "consumer",
                "metadata.max.age.ms",
                500,
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(RESULTS));
            while (true) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(one -> results.add(new Seen(EventRecords.fromRecord(one), Instant.now())));
            }
        }
    }

    void request(TestDispatch dispatch, String occasion) {
        request(dispatch, occasion, null);
    }

    void request(TestDispatch dispatch, String occasion, @Nullable String traceparent) {
        send(dispatch, "requested", 1, traceparent, """
                {"dispatchId":"%s","requestId":"%s","agencyId":"%s","connection":"%s","serviceId":"%s",\
                "serviceSlug":"final-bill","serviceVersion":2,"occasion":"%s"}""".formatted(
                        dispatch.id(),
                        dispatch.requestId(),
                        dispatch.agency(),
                        dispatch.agency(),
                        UUID.randomUUID(),
                        occasion));
    }

    void recall(TestDispatch dispatch) {
        send(dispatch, "recalled", 2, """
                {"dispatchId":"%s","requestId":"%s","agencyId":"%s","connection":"%s"}""".formatted(
                        dispatch.id(), dispatch.requestId(), dispatch.agency(), dispatch.agency()));
    }

    void send(TestDispatch dispatch, String act, long version, String data) {
        send(dispatch, act, version, null, data);
    }

    private void send(TestDispatch dispatch, String act, long version, @Nullable String traceparent, String data) {
        producer.send(records.toRecord(
                "dispatch." + dispatch.agency() + ".v1",
                dispatch.requestId().toString(),
                UUID.randomUUID(),
                "ae.sharjah.digital.dispatch." + act + ".v1",
                dispatch.key(),
                version,
                Instant.now(),
                traceparent,
                data));
        producer.flush();
    }

    /** Something that is no event at all. */
    void garbage(TestDispatch dispatch) {
        producer.send(new ProducerRecord<>(
                "dispatch." + dispatch.agency() + ".v1",
                dispatch.requestId().toString().getBytes(StandardCharsets.UTF_8),
                "what?".getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    List<Seen> all() {
        return results;
    }

    List<Seen> of(TestDispatch dispatch) {
        return results.stream()
                .filter(one -> one.event().aggregateId().equals(dispatch.key()))
                .toList();
    }

    List<String> kinds(TestDispatch dispatch) {
        return of(dispatch).stream().map(Seen::kind).toList();
    }
}
