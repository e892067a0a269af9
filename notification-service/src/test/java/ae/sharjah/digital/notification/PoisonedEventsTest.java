package ae.sharjah.digital.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.EventSamples;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.inbox.Inbox;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event with a null at any place is parked and stores nothing; the inbox of its person answers. */
@NotificationTest
class PoisonedEventsTest {
    private final UUID person = UUID.randomUUID();

    @Autowired
    private ApiClient api;

    @Autowired
    private Inbox inbox;

    @Autowired
    private List<EventSubscription> subscriptions;

    @Autowired
    private NotificationScenario scenario;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"request.submitted", "request.moved", "complaint.answered"})
    void parksAnEventOfARequestWithANull(String kind) {
        String type = "ae.sharjah.digital." + kind + ".v1";
        ObjectNode valid = EventSamples.complete(Path.of("../request-service/contract/events", type + ".json"));
        valid.put("personId", person.toString());
        valid.put("serviceId", scenario.service().toString());
        assertParked("request-news", "request.events.v1", type, valid);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void parksAServiceVersionWithANull(int eventVersion) throws Exception {
        // A whole document, with all that the schema of the catalogue knows.
        Path document = Path.of("../request-service/src/test/resources/service-version.json");
        JsonNode valid = JsonMapper.shared().readTree(Files.readString(document));
        assertParked(
                "service-names",
                "catalog.service-versions.v1",
                "ae.sharjah.digital.catalog.service-version-published.v" + eventVersion,
                valid);
    }

    private void assertParked(String consumer, String topic, String type, JsonNode valid) {
        EventSubscription subscription = subscriptions.stream()
                .filter(one -> one.consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
        for (EventSamples.WithNull variant : EventSamples.withNullAtEachPlace(valid)) {
            // A consumer of its own, so that no earlier event of the key is parked.
            String own = consumer + "-" + UUID.randomUUID();
            inbox.accept(own, event(topic, type, variant.json()), subscription.handler());
            assertThat(unpark(own))
                    .as(type + " with a null at " + variant.place())
                    .singleElement()
                    .asString()
                    .startsWith("MalformedEventException");
        }
        assertThat(api.kinds(person)).isEmpty();
    }

    /** Removes the consumer's parked events and returns their reasons. */
    private List<String> unpark(String consumer) {
        return jdbc.sql("DELETE FROM platform.parked_event WHERE consumer = :consumer RETURNING reason")
                .param("consumer", consumer)
                .query(String.class)
                .list();
    }

    private static ReceivedEvent event(String topic, String type, String data) {
        return new ReceivedEvent(
                UUID.randomUUID().toString(),
                "/test",
                type,
                "x",
                1,
                Instant.parse("2026-12-01T08:00:00Z"),
                topic,
                "x",
                data.getBytes(StandardCharsets.UTF_8),
                null);
    }
}
