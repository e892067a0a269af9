package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a service allows while its agency's system is away. */
class DegradedModesIT extends RequestServiceIT {
    private static final String CONNECTION = "far-agency";
    private static long told;

    private final String token = resident(UUID.randomUUID());

    @BeforeEach
    void theAgencyIsAway() {
        if (known() < 3) {
            publish("0199a000-0000-7000-8000-0000000000c1", "queue");
            publish("0199a000-0000-7000-8000-0000000000c2", "read-only");
            publish("0199a000-0000-7000-8000-0000000000c3", "closed");
            await().atMost(SOON).until(() -> known() == 3);
        }
        tell(false);
        await().atMost(SOON).until(() -> create("closed", false).status() == 503);
    }

    @AfterEach
    void theAgencyIsBack() {
        tell(true);
        await().atMost(SOON).until(() -> create("closed", true).status() == 201);
    }

    @Test
    void queuesAndSaysSinceWhenTheAgencyIsAway() {
        var queued = create("queue", true);
        assertThat(queued.status()).isEqualTo(201);
        assertThat(queued.body().at("/dispatch/state").asString()).isEqualTo("queued");
        assertThat(queued.body().at("/dispatch/awaySince").asString()).isEqualTo("2026-11-22T08:00:00Z");
    }

    @Test
    void takesDraftsButNoSubmissionsWhereTheServiceCanOnlyBeRead() {
        long before = requestsInDatabase();
        var refused = create("read-only", true);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("service-read-only");
        assertThat(refused.headers()).containsEntry("retry-after", "60");
        assertThat(requestsInDatabase()).isEqualTo(before);

        var draft = create("read-only", false);
        assertThat(draft.status()).isEqualTo(201);
        var sent = service.act(token, draft.body(), Map.of("action", "submit"));
        assertThat(sent.code()).isEqualTo("service-read-only");
        assertThat(service.act(token, draft.body(), Map.of("action", "withdraw"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesNothingNewWhereTheServiceIsClosed() {
        long before = requestsInDatabase();
        assertThat(create("closed", true).code()).isEqualTo("service-closed");
        assertThat(create("closed", false).code()).isEqualTo("service-closed");
        assertThat(requestsInDatabase()).isEqualTo(before);
    }

    private RunningService.Answer create(String mode, boolean submit) {
        return service.create(token, Map.of("serviceId", "degraded-" + mode, "answers", fitting(), "submit", submit));
    }

    private static void tell(boolean reachable) {
        RunningService.send(
                "adapters.reachability.v1",
                CONNECTION,
                "ae.sharjah.digital.adapters.reachability-changed.v1",
                CONNECTION,
                ++told,
                Map.of(
                        "connection",
                        CONNECTION,
                        "agencyId",
                        "sewa",
                        "reachable",
                        reachable,
                        "since",
                        "2026-11-22T08:00:00Z"));
    }

    private static void publish(String id, String mode) {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", id).put("slug", "degraded-" + mode);
        document.put("connection", CONNECTION).put("degradedMode", mode);
        RunningService.publish(document, 4);
    }

    private long known() {
        return jdbc.sql("SELECT count(*) FROM published_service WHERE slug LIKE 'degraded-%'")
                .query(Long.class)
                .single();
    }
}
