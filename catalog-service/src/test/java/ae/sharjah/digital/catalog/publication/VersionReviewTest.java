package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.AuthenticatedClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CatalogServiceTest
class VersionReviewTest {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private VersionScenario scenario;

    @BeforeEach
    void setUp() {
        scenario = new VersionScenario(port, jdbc);
    }

    @Test
    void returnsAVersionWithReasonAndCommentsForResubmission() {
        var submitted = scenario.execute(
                scenario.publisher(),
                scenario.create(scenario.description("Falcon hotel")),
                Map.of("action", "submit"));
        assertThat(scenario.execute(scenario.reviewer(), submitted, Map.of("action", "return"))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        String comments = scenario.address("/api/office/v1", submitted) + "/comments";
        var comment = Map.of("pointer", "/title/en", "text", "Say which falcons.");
        String[] key = AuthenticatedClient.newIdempotencyKey();
        assertThat(scenario.reviewer().post(comments, comment, key).status()).isEqualTo(201);
        assertThat(scenario.reviewer().post(comments, comment, key).status()).isEqualTo(201);
        var returned = scenario.execute(
                scenario.reviewer(), submitted, Map.of("action", "return", "reason", "The title is unclear."));
        assertThat(returned.json().path("status").asString()).isEqualTo("draft");

        JsonNode received = scenario.publisher()
                .get(scenario.address("/api/agency/v1", submitted) + "/comments")
                .json()
                .path("items");
        assertThat(received.size()).isEqualTo(1);
        assertThat(received.get(0).path("side").asString()).isEqualTo("office");
        var changed = scenario.publisher()
                .put(
                        scenario.address("/api/agency/v1", returned),
                        scenario.description("Hotel for trained falcons"),
                        "If-Match",
                        returned.etag());
        assertThat(scenario.execute(scenario.publisher(), changed, Map.of("action", "submit"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesReasonsAndCommentsWithoutVisibleText() {
        var submitted = scenario.execute(
                scenario.publisher(),
                scenario.create(scenario.description("Camel school")),
                Map.of("action", "submit"));
        String comments = scenario.address("/api/office/v1", submitted) + "/comments";
        for (String nothing : new String[] {"   ", " \u200f\n", "\u200f\u202e", "...", "\u3164"}) {
            var returned =
                    scenario.execute(scenario.reviewer(), submitted, Map.of("action", "return", "reason", nothing));
            assertThat(returned.status()).as(nothing).isEqualTo(422);
            assertThat(returned.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
            var commented = scenario.reviewer()
                    .post(comments, Map.of("text", nothing), AuthenticatedClient.newIdempotencyKey());
            assertThat(commented.status()).as(nothing).isEqualTo(422);
            assertThat(commented.json().at("/errors/0/pointer").asString()).isEqualTo("/text");
        }
        assertThat(scenario.execute(scenario.reviewer(), submitted, Map.of("action", "approve", "reason", "\u200f"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pointsAtTheFieldWithAnUnstorableCharacter() {
        var submitted = scenario.execute(
                scenario.publisher(), scenario.create(scenario.description("Camel race")), Map.of("action", "submit"));
        String comments = scenario.address("/api/office/v1", submitted) + "/comments";
        for (String field : new String[] {"text", "pointer"}) {
            var comment = new java.util.HashMap<>(Map.of("text", "Sound", "pointer", "/title"));
            comment.put(field, "/a\u0000b");
            var refused = scenario.reviewer().post(comments, comment, AuthenticatedClient.newIdempotencyKey());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("text-zero-character");
        }
        var returned =
                scenario.execute(scenario.reviewer(), submitted, Map.of("action", "return", "reason", "a\u0000b"));
        assertThat(returned.status()).isEqualTo(400);
        assertThat(returned.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
    }

    @Test
    void refusesCommentsOnRetiredVersions() {
        var submitted = scenario.execute(
                scenario.publisher(), scenario.create(scenario.description("Old customs")), Map.of("action", "submit"));
        var published = scenario.execute(scenario.reviewer(), submitted, Map.of("action", "approve"));
        String comments = scenario.address("/api/office/v1", submitted) + "/comments";
        var comment = Map.of("text", "Well done.");
        String[] key = AuthenticatedClient.newIdempotencyKey();
        assertThat(scenario.reviewer().post(comments, comment, key).status()).isEqualTo(201);
        var retired = scenario.execute(
                scenario.reviewer(), published, Map.of("action", "retire", "reason", "No longer offered."));
        assertThat(retired.json().path("status").asString()).isEqualTo("retired");
        var refused = scenario.reviewer().post(comments, comment, AuthenticatedClient.newIdempotencyKey());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("version-not-now");
        assertThat(scenario.reviewer().post(comments, comment, key).status()).isEqualTo(201);
    }
}
