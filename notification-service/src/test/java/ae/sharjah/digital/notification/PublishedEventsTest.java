package ae.sharjah.digital.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestServers;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class PublishedEventsTest {
    private static final Path CONTRACT = Path.of("contract");

    @Autowired
    private ApiClient api;

    @Autowired
    private NotificationScenario scenario;

    @Test
    void carryThatANotificationWasCreatedAndReadAndNoContent() {
        UUID person = UUID.randomUUID();
        scenario.request(person, scenario.service()).submitted();
        String id = await().atMost(Duration.ofSeconds(30))
                .until(() -> api.inbox(person), all -> all.size() == 1)
                .getFirst()
                .at("/id")
                .stringValue();
        api.post(ApiClient.resident(person), "/api/v1/notifications/" + id + "/read");
        api.post(ApiClient.resident(person), "/api/v1/notifications/" + id + "/read");

        var events = read("notification.events.v1", 2, id);
        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "ae.sharjah.digital.notification.created.v1", "ae.sharjah.digital.notification.read.v1");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo(id);
            assertThat(event.value())
                    .contains(person.toString())
                    .doesNotContain("SEWA", NotificationScenario.REFERENCE);
            assertMatchesItsSchema(event);
        });
    }

    @Test
    void areAllInTheContract() throws IOException {
        var described = new TreeSet<String>();
        var names = Pattern.compile("name: (ae\\.sharjah\\.digital\\.\\S+)")
                .matcher(Files.readString(CONTRACT.resolve("asyncapi.yaml")));
        while (names.find()) {
            described.add(names.group(1) + ".json");
        }
        try (var files = Files.list(CONTRACT.resolve("events"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(described);
        }
    }

    private static List<ConsumerRecord<String, String>> read(String topic, int count, String about) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "group.id",
                "reader-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.value().contains(about)) {
                        found.add(event);
                    }
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void assertMatchesItsSchema(ConsumerRecord<String, String> event) {
        Path file = CONTRACT.resolve("events").resolve(header(event, "ce_type") + ".json");
        try {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON);
            assertThat(schema.validate(event.value(), InputFormat.JSON)).isEmpty();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
