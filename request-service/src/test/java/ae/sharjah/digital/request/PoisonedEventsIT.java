package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.EventSamples;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.inbox.Inbox;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestResources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event with a null at any place is parked and stores nothing. After any input, every read of the request
 * answers.
 */
@RequestServiceTest
class PoisonedEventsIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private Inbox inbox;

    @Autowired
    private List<EventSubscription> subscriptions;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());
    private String id = "";
    private String dispatchId = "";

    @BeforeEach
    void submitsARequest() {
        id = service.create(token, newRequest(validAnswers(), true))
                .body()
                .path("id")
                .asString();
        dispatchId = jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "acknowledged", "decided", "information-requested", "undeliverable"})
    void parksAResultOfAnAgencyWithANull(String kind) {
        String type = "ae.sharjah.digital.agency." + kind + ".v1";
        ObjectNode valid = EventSamples.complete(Path.of("../integration-adapters/contract/events", type + ".json"));
        valid.put("requestId", id).put("dispatchId", dispatchId).put("agencyId", "sewa");
        assertParked("agency-results", "agency.results.v1", type, id, valid);
    }

    @Test
    void parksAReachabilityReportWithANull() {
        String type = "ae.sharjah.digital.adapters.reachability-changed.v1";
        ObjectNode valid = EventSamples.complete(Path.of("../integration-adapters/contract/events", type + ".json"));
        assertParked("connection-reachability", "adapters.reachability.v1", type, "sewa", valid);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void parksAServiceVersionWithANull(int eventVersion) {
        ObjectNode valid = TestResources.json("service-version.json");
        valid.put("version", 7);
        assertParked(
                "service-versions",
                "catalog.service-versions.v1",
                "ae.sharjah.digital.catalog.service-version-published.v" + eventVersion,
                valid.path("serviceId").asString(),
                valid);
    }

    @Test
    void parksAWithdrawalWithANull() {
        String type = "ae.sharjah.digital.catalog.service-version-withdrawn.v1";
        ObjectNode valid = EventSamples.complete(Path.of("../catalog-service/contract/events", type + ".json"));
        assertParked("service-versions", "catalog.service-versions.v1", type, "x", valid);
    }

    // Draft answers are the applicant's own and have no schema yet; null removes an answer, also in a new draft.
    @Test
    void removesNullsFromNewDrafts() {
        var draft = service.send(
                "POST",
                "/api/v1/requests",
                token,
                "{\"serviceId\":\"water-connection\",\"answers\":{\"notes\":null,\"address\":{\"area\":null}}}",
                RequestServiceClient.idempotencyKey());
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.body().path("answers").toString()).isEqualTo("{\"address\":{}}");
    }

    private void assertParked(String consumer, String topic, String type, String key, JsonNode valid) {
        EventSubscription subscription = subscriptions.stream()
                .filter(one -> one.consumer().equals(consumer))
                .findFirst()
                .orElseThrow();
        List<EventSamples.WithNull> variants = EventSamples.withNullAtEachPlace(valid);
        assertThat(variants).isNotEmpty();
        for (EventSamples.WithNull variant : variants) {
            // A consumer of its own, so that no earlier event of the key is parked.
            String own = consumer + "-" + UUID.randomUUID();
            inbox.accept(own, event(topic, type, key, variant.json()), subscription.handler());
            assertThat(unpark(own))
                    .as(type + " with a null at " + variant.place())
                    .singleElement()
                    .asString()
                    .startsWith("MalformedEventException");
            assertThat(service.get("/api/v1/requests/" + id, token).status()).isEqualTo(200);
        }
        for (String path : List.of("", "/" + id, "/" + id + "/history", "/" + id + "/attachments")) {
            assertThat(service.get("/api/v1/requests" + path, token).status())
                    .as(path)
                    .isEqualTo(200);
        }
        String officer =
                OfficersDesk.staff("sewa", "sara", "officer", "supervisor").token();
        for (String path : List.of("/tasks", "/requests/" + id, "/requests/" + id + "/history")) {
            assertThat(service.send("GET", "/api/agency/v1" + path, officer, null, OfficersDesk.purpose())
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    /** Removes the consumer's parked events and returns their reasons. */
    private List<String> unpark(String consumer) {
        return jdbc.sql("DELETE FROM platform.parked_event WHERE consumer = :consumer RETURNING reason")
                .param("consumer", consumer)
                .query(String.class)
                .list();
    }

    private static ReceivedEvent event(String topic, String type, String key, String data) {
        return new ReceivedEvent(
                UUID.randomUUID().toString(),
                "/test",
                type,
                key,
                1,
                Instant.parse("2026-12-01T08:00:00Z"),
                topic,
                key,
                data.getBytes(StandardCharsets.UTF_8),
                null);
    }
}
