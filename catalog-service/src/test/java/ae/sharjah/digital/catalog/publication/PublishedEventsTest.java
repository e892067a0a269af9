package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogServiceTest
class PublishedEventsTest {
    private static final String PREFIX = "ae.sharjah.digital.catalog.";
    private static final Path CONTRACT = Path.of("contract");
    private static final JsonMapper JSON = new JsonMapper();

    @Value("${KAFKA_BOOTSTRAP_SERVERS}")
    private String kafka;

    @Autowired
    private BundledPublication publications;

    @Test
    void publishesAgenciesAndVersionsAccordingToTheContract() throws Exception {
        String slug = "test-a" + UUID.randomUUID().toString().replace("-", "");
        publications.publish(Descriptions.valid(slug, "خدمة", "First"));
        publications.publish(Descriptions.valid(slug, "خدمة", "Second"));
        publications.withdraw(slug);
        var events = new ArrayList<ConsumerRecord<String, String>>();
        events.addAll(consumeUntil("catalog.agencies.v1", seen -> seen.size() >= 12));
        events.addAll(consumeUntil(
                "catalog.service-versions.v1",
                seen -> seen.stream()
                        .anyMatch(event ->
                                event.value().contains(slug) && type(event).contains("withdrawn"))));
        Map<String, Schema> schemas = schemas();
        for (var event : events) {
            Schema schema = Objects.requireNonNull(schemas.get(header(event, "ce_dataschema")), type(event));
            assertThat(schema.validate(JSON.readTree(event.value())))
                    .as(event.value())
                    .isEmpty();
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_source")).isEqualTo("/catalog-service");
            assertThat(header(event, "ce_subject")).isEqualTo(event.key());
            assertThat(Instant.parse(header(event, "ce_time"))).isBefore(Instant.now());
            assertThat(header(event, "ce_dataschema")).isEqualTo("urn:event-schema:" + type(event));
        }
        var ofService =
                events.stream().filter(event -> event.value().contains(slug)).toList();
        assertThat(ofService)
                .extracting(PublishedEventsTest::type)
                .containsExactly(
                        PREFIX + "service-version-published.v4",
                        PREFIX + "service-version-published.v4",
                        PREFIX + "service-version-withdrawn.v1");
        assertThat(ofService).extracting(event -> header(event, "ce_version")).containsExactly("1", "2", "3");
        JsonNode second = JSON.readTree(ofService.get(1).value());
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("title").path("en").asString()).isEqualTo("Second");
        assertThat(second.path("workflow")
                        .path("stages")
                        .path("in-review")
                        .path("promise")
                        .asString())
                .isEqualTo("PT3H");
        assertThat(second.path("connection").asString()).isEqualTo("sewa");
    }

    /** Topics still contain the first version of the event for services unchanged since. */
    @Test
    void stillReadsTheFirstVersionOfTheEvent() throws IOException {
        JsonNode before =
                JSON.readTree(Files.readString(Path.of("src/test/resources/events/service-version-published.v1.json")));
        assertThat(Objects.requireNonNull(schemas().get("urn:event-schema:" + PREFIX + "service-version-published.v1"))
                        .validate(before))
                .isEmpty();
        var content = JSON.treeToValue(before, ServiceDocument.class).content();
        assertThat(content.serviceTime().calendar()).isNull();
        assertThat(content.workflow().stages()).isNotEmpty();
    }

    @Test
    void rejectsDataOutsideTheContract() throws IOException {
        Schema registered =
                Objects.requireNonNull(schemas().get("urn:event-schema:" + PREFIX + "agency-registered.v1"));
        assertThat(registered.validate(JSON.readTree("""
                {"agencyId": "sewa", "kind": "municipal", "name": {"ar": "هيئة"}, "extra": 1}
                """))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void compactsItsTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            for (String topic : List.of("catalog.service-versions.v1", "catalog.agencies.v1")) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var config = Objects.requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource));
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            }
        }
    }

    private List<ConsumerRecord<String, String>> consumeUntil(
            String topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        var seen = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!enough.test(seen)) {
                assertThat(System.nanoTime()).as("events of " + topic).isLessThan(end);
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            }
        }
        return seen;
    }

    private static Map<String, Schema> schemas() throws IOException {
        var versions = new HashMap<String, String>();
        for (String file : List.of(
                "service-version.v1.schema.json",
                "service-version.v2.schema.json",
                "service-version.v3.schema.json",
                "service-version.v4.schema.json")) {
            String schema = Files.readString(CONTRACT.resolve(file));
            versions.put(JSON.readTree(schema).path("$id").asString(), schema);
        }
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(versions)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        var byId = new HashMap<String, Schema>();
        try (var files = Files.list(CONTRACT.resolve("events"))) {
            for (Path file : files.toList()) {
                JsonNode schema = JSON.readTree(Files.readString(file));
                String id = schema.path("$id").asString();
                byId.put(id, registry.getSchema(SchemaLocation.of(id), schema));
            }
        }
        return byId;
    }

    private static String type(ConsumerRecord<String, String> event) {
        return header(event, "ce_type");
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
