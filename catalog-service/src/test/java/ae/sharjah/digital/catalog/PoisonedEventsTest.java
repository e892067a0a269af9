package ae.sharjah.digital.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.EventSamples;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.inbox.Inbox;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event with a null at any place is parked and stores nothing; the catalogue answers. */
@CatalogServiceTest
class PoisonedEventsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Inbox inbox;

    @Autowired
    private List<EventSubscription> subscriptions;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "service-usage, request.events.v1, request-service, ae.sharjah.digital.request.submitted.v1",
        "agency-connections, adapters.connections.v1, integration-adapters,"
                + " ae.sharjah.digital.adapters.connections-announced.v1"
    })
    void parksAnEventWithANull(String consumer, String topic, String producer, String type) {
        EventSubscription subscription = subscriptions.stream()
                .filter(one -> one.consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
        var valid = EventSamples.complete(Path.of("..", producer, "contract/events", type + ".json"));
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
        assertThat(new ApiClient(port).get("/api/v1/services").status()).isEqualTo(200);
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
