package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestRequests;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The proof of a request's history, which a machine can verify. */
@RequestServiceTest
class HistoryProofIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void withdrawnRequest() {
        JsonNode draft = service.create(token, TestRequests.newRequest(validAnswers(), false))
                .body();
        id = UUID.fromString(draft.path("id").asString());
        JsonNode sent = service.act(token, draft, Map.of("action", "submit")).body();
        service.act(token, sent, Map.of("action", "withdraw", "reason", "Moved elsewhere"));
    }

    @Test
    void provesAnUnchangedHistory() {
        JsonNode proof = proof("");
        assertThat(proof.path("intact").asBoolean()).as(proof.toString()).isTrue();
        assertThat(proof.path("steps").asInt()).isEqualTo(3);
        assertThat(proof.path("chained").asInt()).isEqualTo(3);
        assertThat(proof.path("head").asString()).matches("[0-9a-f]{64}");
        assertThat(proof.has("headKnown")).isFalse();
    }

    @Test
    void recognisesAnEarlierHeadAndNoOther() {
        String head = proof("").path("head").asString();
        assertThat(proof("?head=" + head.toUpperCase(Locale.ROOT))
                        .path("headKnown")
                        .asBoolean())
                .isTrue();
        JsonNode other = proof("?head=" + "0".repeat(64));
        assertThat(other.path("headKnown").asBoolean(true)).isFalse();
        assertThat(other.path("intact").asBoolean()).isTrue();
    }

    @Test
    void detectsAChangedReason() {
        jdbc.sql("UPDATE history SET reason_text = 'Changed my mind' WHERE request_id = :id AND version = 3")
                .param("id", id)
                .update();
        assertFlaw("chain-broken", 3);
    }

    @Test
    void detectsADeletedStep() {
        jdbc.sql("DELETE FROM history WHERE request_id = :id AND version = 2")
                .param("id", id)
                .update();
        assertFlaw("chain-broken", 3);
    }

    @Test
    void detectsRemovedDigests() {
        jdbc.sql("UPDATE history SET digest = NULL WHERE request_id = :id AND version = 2")
                .param("id", id)
                .update();
        assertFlaw("chain-broken", 2);
    }

    @Test
    void detectsARequestInAnotherStage() {
        jdbc.sql("UPDATE request SET stage = 'completed', status = 'COMPLETED' WHERE id = :id")
                .param("id", id)
                .update();
        assertFlaw("not-where-it-stands", 3);
    }

    @Test
    void detectsATransitionOutsideTheWorkflow() {
        // A complete forged chain, from a request that was never submitted to one that is completed.
        jdbc.sql("DELETE FROM history WHERE request_id = :id AND version > 1")
                .param("id", id)
                .update();
        jdbc.sql("UPDATE history SET digest = NULL WHERE request_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO history (request_id, version, at, action, actor, from_stage, stage, status)
                        VALUES (:id, 2, now(), 'approve', 'agency-system', 'draft', 'completed', 'COMPLETED')
                        """).param("id", id).update();
        jdbc.sql("UPDATE request SET stage = 'completed', status = 'COMPLETED' WHERE id = :id")
                .param("id", id)
                .update();
        assertFlaw("no-such-way", 2);
    }

    @Test
    void isReturnedOnlyToTheApplicant() {
        assertThat(service.get("/api/v1/requests/" + id + "/history/proof", resident(UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/requests/" + id + "/history/proof?head=x", token)
                        .status())
                .isEqualTo(400);
    }

    private void assertFlaw(String flaw, long at) {
        JsonNode proof = proof("");
        assertThat(proof.path("intact").asBoolean(true)).as(proof.toString()).isFalse();
        assertThat(proof.path("flaw").asString()).isEqualTo(flaw);
        assertThat(proof.path("flawAt").asLong()).isEqualTo(at);
    }

    private JsonNode proof(String query) {
        var answer = service.get("/api/v1/requests/" + id + "/history/proof" + query, token);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }
}
