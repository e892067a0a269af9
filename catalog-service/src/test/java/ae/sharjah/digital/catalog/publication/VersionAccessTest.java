package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.AuthenticatedClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@CatalogServiceTest
class VersionAccessTest {
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
    void refusesApprovalByAuthorsAndActionsOfTheWrongStatusOrRole() {
        UUID both = UUID.randomUUID();
        var draft = scenario.create(scenario.description("Own work"));
        var submitted = scenario.execute(scenario.publisher(), draft, Map.of("action", "submit"));
        var author = AuthenticatedClient.withRoles(port, scenario.publisher().id(), "reviewer");
        assertThat(scenario.execute(author, submitted, Map.of("action", "approve"))
                        .code())
                .isEqualTo("own-work");
        assertThat(scenario.execute(scenario.reviewer(), submitted, Map.of("action", "suspend", "reason", "x"))
                        .code())
                .isEqualTo("version-not-now");
        assertThat(AuthenticatedClient.withRoles(port, both, "resident")
                        .get(VersionScenario.SERVICES)
                        .status())
                .isEqualTo(403);
        assertThat(AuthenticatedClient.withRoles(port, both, "publisher")
                        .get(VersionScenario.SERVICES)
                        .code())
                .isEqualTo("agency-missing");
        assertThat(scenario.publisher().get("/api/office/v1/reviews").status()).isEqualTo(403);
        assertThat(scenario.reviewer().get(VersionScenario.SERVICES).status()).isEqualTo(403);
        assertThat(scenario.everyone().get(VersionScenario.SERVICES).status()).isEqualTo(401);
    }

    @Test
    void hidesServicesOfOtherAgencies() {
        var draft = scenario.create(scenario.description("Hidden"));
        var stranger = AuthenticatedClient.publisher(port, "moi");
        String address = scenario.address("/api/agency/v1", draft);
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(VersionScenario.SERVICES + "/" + scenario.id(draft) + "/versions")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.put(address, scenario.description("Stolen"), "If-Match", draft.etag())
                        .status())
                .isEqualTo(404);
        assertThat(scenario.execute(stranger, draft, Map.of("action", "submit")).status())
                .isEqualTo(404);
        assertThat(stranger.post(
                                VersionScenario.SERVICES,
                                scenario.description("Stolen"),
                                AuthenticatedClient.newIdempotencyKey())
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/agency");
    }

    @Test
    void reportsAMissingVersionBeforeAMissingAgency() {
        var withoutAgency = AuthenticatedClient.withRoles(port, UUID.randomUUID(), "publisher");
        var draft = scenario.create(scenario.description("Agency"));
        String existing = scenario.address("/api/agency/v1", draft);
        String versions = VersionScenario.SERVICES + "/" + scenario.id(draft) + "/versions";
        String unknown = VersionScenario.SERVICES + "/" + UUID.randomUUID() + "/versions";

        for (String path : List.of(existing, existing + "/steps", existing + "/comments", versions)) {
            assertThat(withoutAgency.get(path).code()).as(path).isEqualTo("agency-missing");
        }
        for (String path :
                List.of(versions + "/9", versions + "/9/steps", versions + "/9/comments", unknown, unknown + "/1")) {
            assertThat(withoutAgency.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void refusesForgedCursors() {
        for (String forged :
                List.of("x", "+999999999-12-31T23:59:59Z&" + UUID.randomUUID(), "2026-01-01T00:00:00Z&x")) {
            String encoded = java.util.Base64.getUrlEncoder()
                    .encodeToString(forged.replace("+", "%2B").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var answer = scenario.reviewer().get("/api/office/v1/reviews?cursor=" + encoded);
            assertThat(answer.status()).as(forged).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("cursor-invalid");
        }
    }

    @Test
    void listsTheServicesOfTheAgencyInPages() {
        List<String> slugs = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = scenario.publisher()
                    .get(VersionScenario.SERVICES + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json();
            page.path("items").forEach(one -> slugs.add(one.path("slug").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(slugs).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(3);
    }
}
