package ae.sharjah.digital.request.dispatch;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.EventSchemas;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Results of agencies' systems, received through the real topic. */
@RequestServiceTest
class AgencyResultsIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    private String id = "";

    private String dispatchId = "";

    @BeforeEach
    void submitsARequest() {
        JsonNode request =
                service.create(token, newRequest(validAnswers(), true)).body();
        id = request.path("id").asString();
        dispatchId = latestDispatch();
    }

    private String latestDispatch() {
        return jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid ORDER BY id DESC LIMIT 1")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private JsonNode read() {
        return service.get("/api/v1/requests/" + id, token).body();
    }

    private JsonNode history() {
        return service.get("/api/v1/requests/" + id + "/history", token).body().path("items");
    }

    private void publishResult(String kind, long version, Map<String, Object> more) {
        publishResult(kind, version, UUID.randomUUID(), "sewa", more);
    }

    private void publishResult(String kind, long version, UUID eventId, String agency, Map<String, Object> more) {
        var data = new HashMap<String, Object>(more);
        data.put("dispatchId", dispatchId);
        data.put("requestId", id);
        data.put("agencyId", agency);
        String type = "ae.sharjah.digital.agency." + kind + ".v1";
        TestEvents.send("agency.results.v1", id, type, dispatchId, version, eventId, data);
    }

    private void awaitStatus(String status) {
        await().atMost(SOON).until(() -> read().path("status").asString().equals(status));
    }

    /** Waits until the results of the dispatch are processed up to this one. */
    private void awaitPosition(long last) {
        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT version FROM platform.inbox_position WHERE aggregate_id = :id")
                        .param("id", "/test " + dispatchId)
                        .query(Long.class)
                        .optional()
                        .filter(version -> version == last)
                        .isPresent());
    }

    @Test
    void followsTheAgencyFromAcknowledgementToDecision() {
        publishResult("acknowledged", 1, Map.of("agencyReference", "SEWA-77"));
        awaitStatus("IN_PROGRESS");
        assertThat(read().path("dispatch").path("agencyReference").asString()).isEqualTo("SEWA-77");
        assertThat(read().path("dispatch").path("state").asString()).isEqualTo("acknowledged");

        publishResult("decided", 2, Map.of("decision", "approved"));
        awaitStatus("COMPLETED");
        assertThat(read().has("waitingOn")).isFalse();
        assertThat(history()).hasSize(3);
        assertThat(history().path(2).path("actor").asString()).isEqualTo("agency");
    }

    @Test
    void appliesADuplicateResultOnce() {
        UUID event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            publishResult("acknowledged", 1, event, "sewa", Map.of("agencyReference", "SEWA-1"));
        }
        publishResult("decided", 2, Map.of("decision", "rejected", "reasonCode", "not-eligible"));
        awaitStatus("REJECTED");

        assertThat(history()).hasSize(3);
        assertThat(read().path("version").asLong()).isEqualTo(3);
        assertThat(read().path("decisionReason").path("ar").asString()).isEqualTo("شروط الاستحقاق غير مستوفاة");
    }

    @Test
    void asksTheApplicantAndDispatchesTheAnswer() {
        publishResult("acknowledged", 1, Map.of());
        publishResult("information-requested", 2, Map.of("reasonCode", "incomplete-information"));
        awaitStatus("AWAITING_APPLICANT");
        assertThat(read().path("waitingOn").path("party").asString()).isEqualTo("applicant");
        String first = dispatchId;

        var bare = service.act(token, read(), Map.of("action", "provide-information"));
        assertThat(bare.status()).isEqualTo(422);
        var provided = service.act(
                token, read(), Map.of("action", "provide-information", "answers", Map.of("notes", "attached")));

        assertThat(provided.body().path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(provided.body().path("answers").path("premiseNumber").asString())
                .isEqualTo("104523378");
        dispatchId = latestDispatch();
        assertThat(dispatchId).isNotEqualTo(first);
        publishResult("acknowledged", 1, Map.of());
        awaitStatus("IN_PROGRESS");
    }

    @Test
    void showsWhichAnswersTheAgencyRequested() {
        publishResult("acknowledged", 1, Map.of("agencyReference", "SEWA-9"));
        publishResult(
                "information-requested",
                2,
                Map.of("reasonCode", "incomplete-information", "pointers", List.of("/notes", "/address/area")));
        awaitStatus("AWAITING_APPLICANT");

        assertThat(read().path("dispatch").path("state").asString()).isEqualTo("information-requested");
        assertThat(read().path("dispatch").path("agencyReference").asString()).isEqualTo("SEWA-9");
        assertThat(read().path("waitingOn").path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("/notes", "/address/area");
        assertThat(history().path(2).path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("/notes", "/address/area");

        var provided = service.act(
                token, read(), Map.of("action", "provide-information", "answers", Map.of("notes", "attached")));
        assertThat(provided.body().path("waitingOn").has("fields")).isFalse();
        assertThat(history().path(2).path("fields")).hasSize(2);
    }

    @Test
    void ignoresAResultThatTheStageDoesNotAccept() {
        publishResult("acknowledged", 1, Map.of("agencyReference", "SEWA-9"));
        publishResult("information-requested", 2, Map.of("reasonCode", "other", "pointers", List.of()));
        awaitStatus("AWAITING_APPLICANT");
        JsonNode before = read();

        publishResult("acknowledged", 3, Map.of("agencyReference", "SEWA-10"));
        publishResult("decided", 4, Map.of("decision", "approved", "agencyReference", "SEWA-11"));
        awaitPosition(4);

        assertThat(read()).isEqualTo(before);
        assertThat(history()).hasSize(3);
    }

    @Test
    void ignoresResultsForAWithdrawnRequest() {
        service.act(token, read(), Map.of("action", "withdraw"));
        publishResult("acknowledged", 1, Map.of("agencyReference", "LATE-1"));
        publishResult("decided", 2, Map.of("decision", "approved"));

        awaitPosition(2);
        assertThat(read().path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(history()).hasSize(2);
    }

    @Test
    void parksAResultFromAnotherAgency() {
        publishResult("decided", 1, UUID.randomUUID(), "moi", Map.of("decision", "approved"));

        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT count(*) FROM platform.parked_event WHERE key = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(read().path("status").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void showsThatTheAgencysSystemRefusedTheRequestFinally() {
        publishResult("undeliverable", 1, Map.of("reasonCode", "not-accepted-by-agency"));

        await().atMost(SOON)
                .until(() -> read().path("waitingOn").path("party").asString().equals("platform"));
        assertThat(read().path("dispatch").path("state").asString()).isEqualTo("failed");
        assertThat(read().path("status").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void returnsTheContentOnlyToAdaptersAndRecordsTheAccess() {
        String path = "/api/system/v1/dispatches/" + dispatchId;
        String system = TestTokens.token(
                t -> t.subject(UUID.randomUUID().toString()).roles("system").audience("request-service"));

        var content = service.get(path, system);

        assertThat(content.status()).isEqualTo(200);
        assertThat(content.body().path("answers").path("premiseNumber").asString())
                .isEqualTo("104523378");
        assertThat(content.body().path("connection").asString()).isEqualTo("sewa");
        assertThat(service.get(path, token).status()).isEqualTo(403);
        assertThat(service.get("/api/system/v1/dispatches/" + UUID.randomUUID(), system)
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM dispatch_reading WHERE dispatch_id = :id::uuid")
                        .param("id", dispatchId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void publishesEventsThatFitTheirSchemasWithoutPersonalData() {
        publishResult("acknowledged", 1, Map.of());
        awaitStatus("IN_PROGRESS");
        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT count(*) FROM platform.outbox WHERE key = :id")
                                .param("id", id)
                                .query(Long.class)
                                .single()
                        == 0);
        var sent = jdbc.sql("SELECT type, data FROM platform.outbox_sent WHERE key = :id ORDER BY id")
                .param("id", id)
                .query((row, number) -> Map.entry(row.getString("type"), row.getString("data")))
                .list();

        assertThat(sent.stream().map(Map.Entry::getKey))
                .containsExactly(
                        "ae.sharjah.digital.request.submitted.v1",
                        "ae.sharjah.digital.dispatch.requested.v1",
                        "ae.sharjah.digital.request.moved.v1");
        for (var event : sent) {
            assertThat(EventSchemas.validate(event.getKey(), event.getValue())).isEmpty();
            assertThat(event.getValue()).doesNotContain("104523378");
        }
        assertThat(StreamSupport.stream(history().spliterator(), false).count()).isEqualTo(2);
    }
}
