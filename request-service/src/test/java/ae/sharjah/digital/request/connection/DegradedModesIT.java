package ae.sharjah.digital.request.connection;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.StoredRequests;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Degraded modes: what a service accepts while its agency's system is unavailable. */
@RequestServiceTest
class DegradedModesIT {
    private static final String CONNECTION = "far-agency";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private StoredRequests storedRequests;

    @Autowired
    private JdbcClient jdbc;

    private static long lastVersion;

    private final String token = resident(UUID.randomUUID());

    @BeforeEach
    void makesTheAgencyUnavailable() {
        if (publishedServices() < 3) {
            publishService("0199a000-0000-7000-8000-0000000000c1", "queue");
            publishService("0199a000-0000-7000-8000-0000000000c2", "read-only");
            publishService("0199a000-0000-7000-8000-0000000000c3", "closed");
            await().atMost(SOON).until(() -> publishedServices() == 3);
        }
        publishReachability(false);
        await().atMost(SOON).until(() -> create("closed", false).status() == 503);
    }

    @AfterEach
    void makesTheAgencyAvailable() {
        publishReachability(true);
        await().atMost(SOON).until(() -> create("closed", true).status() == 201);
    }

    @Test
    void queuesAndShowsSinceWhenTheAgencyIsUnavailable() {
        var queued = create("queue", true);
        assertThat(queued.status()).isEqualTo(201);
        assertThat(queued.body().at("/dispatch/state").asString()).isEqualTo("queued");
        assertThat(queued.body().at("/dispatch/awaySince").asString()).isEqualTo("2026-11-22T08:00:00Z");
    }

    @Test
    void acceptsDraftsButNoSubmissionsInReadOnlyMode() {
        long before = storedRequests.count();
        var refused = create("read-only", true);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("service-read-only");
        assertThat(refused.headers()).containsEntry("retry-after", "60");
        assertThat(storedRequests.count()).isEqualTo(before);

        var draft = create("read-only", false);
        assertThat(draft.status()).isEqualTo(201);
        var sent = service.act(token, draft.body(), Map.of("action", "submit"));
        assertThat(sent.code()).isEqualTo("service-read-only");
        assertThat(service.act(token, draft.body(), Map.of("action", "withdraw"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsNothingNewInClosedMode() {
        long before = storedRequests.count();
        assertThat(create("closed", true).code()).isEqualTo("service-closed");
        assertThat(create("closed", false).code()).isEqualTo("service-closed");
        assertThat(storedRequests.count()).isEqualTo(before);
    }

    private RequestServiceClient.Response create(String mode, boolean submit) {
        return service.create(
                token, Map.of("serviceId", "degraded-" + mode, "answers", validAnswers(), "submit", submit));
    }

    private static void publishReachability(boolean reachable) {
        TestEvents.send(
                "adapters.reachability.v1",
                CONNECTION,
                "ae.sharjah.digital.adapters.reachability-changed.v1",
                CONNECTION,
                ++lastVersion,
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

    private static void publishService(String id, String mode) {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", id).put("slug", "degraded-" + mode);
        document.put("connection", CONNECTION).put("degradedMode", mode);
        TestEvents.publishService(document, 4);
    }

    private long publishedServices() {
        return jdbc.sql("SELECT count(*) FROM published_service WHERE slug LIKE 'degraded-%'")
                .query(Long.class)
                .single();
    }
}
