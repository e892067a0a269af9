package ae.sharjah.digital.request.testing;

import ae.sharjah.digital.local.fixture.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.node.ObjectNode;

/** Publishes events as other services would. */
public final class TestEvents {
    /** The longest time until the service under test has processed an event. */
    public static final Duration SOON = Duration.ofSeconds(20);

    private TestEvents() {}

    /** Publishes the default service as the catalogue would. */
    static void publishDefaultService() {
        publishService(TestResources.json("service-version.json"), 1);
    }

    /**
     * Publishes a service version as the catalogue would.
     *
     * @param eventVersion 1 as sent before there were rules, 2 as sent since
     */
    public static void publishService(ObjectNode document, int eventVersion) {
        send(
                "catalog.service-versions.v1",
                document.path("serviceId").asString(),
                "ae.sharjah.digital.catalog.service-version-published.v" + eventVersion,
                document.path("serviceId").asString(),
                1,
                document);
    }

    public static void send(String topic, String key, String type, String subject, long version, Object data) {
        send(topic, key, type, subject, version, UUID.randomUUID(), data);
    }

    public static void send(String topic, String key, String type, String subject, long version, UUID id, Object data) {
        var record = new ProducerRecord<>(topic, key, TestResources.JSON.writeValueAsString(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-22T08:00:00Z",
                        "ce_version",
                        Long.toString(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
