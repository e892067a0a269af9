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

/** Test double of request-service on Kafka: sends dispatches and receives results. */
public final class TestTopics {
    private static final String RESULTS = "agency.results.v1";

    /** Result with the time it was received. */
    public record SeenResult(ReceivedEvent event, Instant at) {
        String kind() {
            return event.type().replace("ae.sharjah.digital.agency.", "").replace(".v1", "");
        }

        String data() {
            return new String(event.data(), StandardCharsets.UTF_8);
        }
    }

    private final List<SeenResult> results = new CopyOnWriteArrayList<>();
    private final EventRecords records = new EventRecords("request-service");
    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());

    TestTopics() {
        Thread.ofPlatform().daemon().name("results").start(this::follow);
    }

    /** Creates the topics after the host has started, because request-service may start later. */
    void createTopics(Stream<String> agencies) {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(agencies.map(item -> new NewTopic("dispatch." + item + ".v1", 3, (short) 1))
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
                        .forEach(item -> results.add(new SeenResult(EventRecords.fromRecord(item), Instant.now())));
            }
        }
    }

    void requestDispatch(TestDispatch dispatch, String reason) {
        requestDispatch(dispatch, reason, null);
    }

    void requestDispatch(TestDispatch dispatch, String reason, @Nullable String traceparent) {
        send(dispatch, "requested", 1, traceparent, """
                {"dispatchId":"%s","requestId":"%s","agencyId":"%s","connection":"%s","serviceId":"%s",\
                "serviceSlug":"final-bill","serviceVersion":2,"occasion":"%s"}""".formatted(
                dispatch.id(), dispatch.requestId(), dispatch.agency(), dispatch.agency(), UUID.randomUUID(), reason));
    }

    void recallDispatch(TestDispatch dispatch) {
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

    /** Sends a record that is not an event. */
    void sendGarbage(TestDispatch dispatch) {
        producer.send(new ProducerRecord<>(
                "dispatch." + dispatch.agency() + ".v1",
                dispatch.requestId().toString().getBytes(StandardCharsets.UTF_8),
                "what?".getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    List<SeenResult> all() {
        return results;
    }

    List<SeenResult> of(TestDispatch dispatch) {
        return results.stream()
                .filter(item -> item.event().aggregateId().equals(dispatch.key()))
                .toList();
    }

    List<String> kinds(TestDispatch dispatch) {
        return of(dispatch).stream().map(SeenResult::kind).toList();
    }
}
