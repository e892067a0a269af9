package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogServiceTest
class ScheduledPublicationTest {
    private static final Duration SOON = Duration.ofSeconds(20);

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
    void publishesOnceAtTheApprovedTime() {
        var submitted = scenario.execute(
                scenario.publisher(),
                scenario.create(scenario.description("Night market")),
                Map.of("action", "submit"));
        Instant at = Instant.now().plusSeconds(2);
        var approved = scenario.execute(
                scenario.reviewer(), submitted, Map.of("action", "approve", "publishAt", at.toString()));
        assertThat(approved.json().path("status").asString()).isEqualTo("approved");
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(404);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scenario.everyone()
                                .get("/api/v1/services/" + scenario.slug())
                                .status())
                        .isEqualTo(200));
        assertThat(Instant.now()).isAfterOrEqualTo(at);
        assertThat(scenario.events(scenario.id(submitted))).hasSize(1);
        assertThat(scenario.execute(
                                scenario.reviewer(),
                                scenario.execute(
                                        scenario.publisher(),
                                        scenario.createNextVersion(submitted),
                                        Map.of("action", "submit")),
                                Map.of("action", "approve", "publishAt", "2999-01-01T00:00:00Z"))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/publishAt");
    }

    @Test
    void postponesAScheduledVersionWhileTheServiceIsSuspended() throws Exception {
        var first = scenario.publish("Reef walk");
        var next = scenario.scheduleNextVersion(first);
        var suspended =
                scenario.execute(scenario.reviewer(), first, Map.of("action", "suspend", "reason", "Dangerous"));
        TimeUnit.SECONDS.sleep(4);
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(404);
        assertThat(scenario.status(scenario.id(next), 2)).isEqualTo("approved");
        scenario.execute(scenario.reviewer(), suspended, Map.of("action", "resume"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(scenario.status(scenario.id(next), 2)).isEqualTo("published"));
    }

    @Test
    void returnsAScheduledVersionWhenTheServiceIsRetired() throws Exception {
        var first = scenario.publish("Cave walk");
        var next = scenario.scheduleNextVersion(first);
        scenario.execute(scenario.reviewer(), first, Map.of("action", "retire", "reason", "For good"));
        assertThat(scenario.status(scenario.id(next), 2)).isEqualTo("draft");
        TimeUnit.SECONDS.sleep(4);
        assertThat(scenario.everyone()
                        .get("/api/v1/services/" + scenario.slug())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesAPublicationTimeThatIsPastOrMalformed() {
        var submitted = scenario.execute(
                scenario.publisher(), scenario.create(scenario.description("Time travel")), Map.of("action", "submit"));
        var past = scenario.execute(
                scenario.reviewer(), submitted, Map.of("action", "approve", "publishAt", "2020-01-01T00:00:00Z"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.json().at("/errors/0/pointer").asString()).isEqualTo("/publishAt");
        assertThat(scenario.execute(scenario.reviewer(), submitted, Map.of("action", "approve", "publishAt", 12))
                        .status())
                .isIn(400, 422);
        assertThat(scenario.status(scenario.id(submitted), 1)).isEqualTo("in-review");
    }
}
