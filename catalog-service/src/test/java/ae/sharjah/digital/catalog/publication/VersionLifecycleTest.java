package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CatalogServiceTest
class VersionLifecycleTest {
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
    void publishesADraftWithAnAuthorAndAReviewer() {
        var draft = scenario.create(scenario.description("Lizard feeding"));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("status").asString()).isEqualTo("draft");
        assertThat(draft.json().path("faults").size()).isZero();
        assertThat(texts(draft.json().path("actions"))).containsExactlyInAnyOrder("submit", "retire");
        assertThat(scenario.publisher().get(draft.location()).json()).isEqualTo(draft.json());

        var submitted = scenario.execute(scenario.publisher(), draft, Map.of("action", "submit"));
        assertThat(submitted.json().path("status").asString()).isEqualTo("in-review");
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(404);
        assertThat(scenario.reviewQueue()).contains(scenario.slug());

        var published = scenario.execute(scenario.reviewer(), submitted, Map.of("action", "approve"));
        assertThat(published.json().path("status").asString()).isEqualTo("published");
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(scenario.reviewQueue()).doesNotContain(scenario.slug());

        JsonNode steps = scenario.reviewer()
                .get(scenario.address("/api/office/v1", published) + "/steps")
                .json()
                .path("items");
        assertThat(steps.valueStream().map(step -> step.path("action").asString()))
                .containsExactly("create", "submit", "approve", "publish");
        assertThat(steps.valueStream().map(step -> step.path("actor").asString()))
                .containsExactly(
                        scenario.publisher().id().toString(),
                        scenario.publisher().id().toString(),
                        scenario.reviewer().id().toString(),
                        "schedule");
    }

    @Test
    void keepsThePublishedVersionUnchangedWhileTheNextIsWritten() {
        var first = scenario.publish("Camel parking");
        var draft = scenario.createNextVersion(first);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json().path("version").asInt()).isEqualTo(2);
        ObjectNode other = scenario.description("Camel parking at night");
        var changed =
                scenario.publisher().put(scenario.address("/api/agency/v1", draft), other, "If-Match", draft.etag());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .json()
                        .at("/title/en")
                        .asString())
                .isEqualTo("Camel parking");
        assertThat(scenario.createNextVersion(first).code()).isEqualTo("version-open");

        JsonNode comparison = scenario.publisher()
                .get(VersionScenario.SERVICES + "/" + scenario.id(first) + "/diff?from=1&to=2", "Accept-Language", "en")
                .json();
        assertThat(comparison.at("/burden/now/fields").asInt()).isEqualTo(7);
        assertThat(comparison.at("/burden/now/score").asInt()).isEqualTo(12);
        assertThat(comparison.at("/burden/before")).isEqualTo(comparison.at("/burden/now"));
        assertThat(comparison.at("/burden/change").asInt()).isZero();
        JsonNode differences = comparison.path("differences");
        assertThat(differences.size()).isEqualTo(1);
        assertThat(differences.get(0).path("pointer").asString()).isEqualTo("/title/en");
        assertThat(differences.get(0).path("area").asString()).isEqualTo("texts");
        assertThat(differences.get(0).path("text").asString())
                .isEqualTo("Title › en: “Camel parking” became “Camel parking at night”.");

        var second = scenario.execute(
                scenario.reviewer(),
                scenario.execute(scenario.publisher(), changed, Map.of("action", "submit")),
                Map.of("action", "approve"));
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(scenario.status(scenario.id(first), 1)).isEqualTo("superseded");
        assertThat(scenario.status(scenario.id(first), 2)).isEqualTo("published");
    }

    @Test
    void storesAnUnfinishedDraftWithItsFaultsButRefusesItsReview() {
        ObjectNode unfinished = scenario.description("Unfinished");
        unfinished.remove("outcome");
        unfinished.withObject("/title").remove("ar");
        var draft = scenario.create(unfinished);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .contains("/outcome", "/title/ar");
        var refused = scenario.execute(scenario.publisher(), draft, Map.of("action", "submit"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").size()).isGreaterThanOrEqualTo(2);
        assertThat(scenario.status(scenario.id(draft), 1)).isEqualTo("draft");
    }

    @Test
    void requiresTheCurrentRevision() {
        var draft = scenario.create(scenario.description("Seen"));
        String address = scenario.address("/api/agency/v1", draft);
        assertThat(scenario.publisher().put(address, scenario.description("x")).status())
                .isEqualTo(428);
        assertThat(scenario.publisher()
                        .put(address, scenario.description("Changed"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(200);
        assertThat(scenario.publisher()
                        .put(address, scenario.description("Lost"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(412);
        assertThat(scenario.execute(scenario.publisher(), draft, Map.of("action", "submit"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void suspendsResumesAndRetiresAService() {
        var published = scenario.publish("Dolphin call");
        var suspended =
                scenario.execute(scenario.reviewer(), published, Map.of("action", "suspend", "reason", "Complaints"));
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(404);
        assertThat(scenario.execute(scenario.publisher(), suspended, Map.of("action", "resume"))
                        .code())
                .isEqualTo("version-not-yours");
        var resumed = scenario.execute(scenario.reviewer(), suspended, Map.of("action", "resume"));
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(200);
        scenario.execute(scenario.publisher(), resumed, Map.of("action", "retire", "reason", "No longer offered"));
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(404);
        assertThat(scenario.events(scenario.id(published)))
                .containsExactly(
                        "ae.sharjah.digital.catalog.service-version-published.v4",
                        "ae.sharjah.digital.catalog.service-version-withdrawn.v1",
                        "ae.sharjah.digital.catalog.service-version-published.v4",
                        "ae.sharjah.digital.catalog.service-version-withdrawn.v1");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
