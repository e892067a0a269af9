package ae.sharjah.digital.request.desk;

import static ae.sharjah.digital.request.testing.OfficersDesk.REQUESTS;
import static ae.sharjah.digital.request.testing.OfficersDesk.ifMatch;
import static ae.sharjah.digital.request.testing.OfficersDesk.officer;
import static ae.sharjah.digital.request.testing.OfficersDesk.requestPath;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.OfficersDesk.Staff;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Actions on many requests, on stale versions and at the same time. */
@RequestServiceTest
class OfficerActionsIT {
    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private OfficersDesk desk;

    @Test
    void performsAnActionOnManyRequestsIndependently() {
        JsonNode one = desk.submitRequest();
        JsonNode two = desk.submitRequest();
        JsonNode three = desk.submitRequest();
        desk.claim(desk.safety, desk.task(three, "safety"));
        Staff colleague = officer("sami", "officer", "safety");
        var items = new ArrayList<Map<String, Object>>();
        for (JsonNode request : List.of(one, two, three)) {
            items.add(Map.of("id", request.path("id").asString(), "version", 1, "action", "clear", "branch", "safety"));
        }
        items.add(Map.of("id", one.path("id").asString(), "version", 1, "action", "clear", "branch", "safety"));
        items.add(Map.of("id", UUID.randomUUID().toString(), "version", 1, "action", "clear"));
        items.add(Map.of("id", two.path("id").asString(), "version", 2, "action", "object", "branch", "safety"));
        var headers = new HashMap<>(RequestServiceClient.idempotencyKey());
        headers.put("Accept-Language", "en");
        var done = service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items), headers);

        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.has("version")
                                ? "v" + item.path("version").asLong()
                                : item.path("problem").path("status").asInt() + " "
                                        + item.path("problem").path("code").asString()))
                .containsExactly(
                        "v2",
                        "v2",
                        "409 task-claimed",
                        "412 precondition-failed",
                        "404 not-found",
                        "409 action-not-allowed");
        assertThat(done.body()
                        .path("items")
                        .path(2)
                        .path("problem")
                        .path("title")
                        .asString())
                .isEqualTo("Somebody else has this");
        assertThat(desk.asApplicant(two).path("version").asLong()).isEqualTo(2);
        assertThat(desk.asApplicant(three).path("version").asLong()).isEqualTo(1);
        var again = service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items), headers);
        assertThat(again.body()).isEqualTo(done.body());
        var other =
                service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items.subList(0, 2)), headers);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        var many = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 51; i++) {
            many.add(items.getFirst());
        }
        assertThat(service.post(
                                REQUESTS + "/actions",
                                colleague.token(),
                                Map.of("items", many),
                                RequestServiceClient.idempotencyKey())
                        .status())
                .isEqualTo(422);
        assertThat(service.post(REQUESTS + "/actions", colleague.token(), Map.of("items", items), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void requiresTheVersionLastSeen() {
        JsonNode request = desk.submitRequest();
        var command = Map.<String, Object>of("action", "clear", "branch", "safety");
        String address = requestPath(request) + "/actions";

        assertThat(service.post(address, desk.safety.token(), command, Map.of()).status())
                .isEqualTo(428);
        var stale = service.post(address, desk.safety.token(), command, ifMatch(7));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("current").path("version").asLong()).isEqualTo(1);
        var headers = ifMatch(1);
        headers.putAll(RequestServiceClient.idempotencyKey());
        var done = service.post(address, desk.safety.token(), command, headers);
        assertThat(service.post(address, desk.safety.token(), command, headers).body())
                .isEqualTo(done.body());
        assertThat(done.etag()).isEqualTo("\"2\"");
    }

    @Test
    void allowsOneOfTwoConcurrentDecisions() throws Exception {
        Staff colleague = officer("sami", "officer", "safety");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode request = desk.submitRequest();
                String address = requestPath(request) + "/actions";
                var attempts = List.<Callable<RequestServiceClient.Response>>of(
                        () -> service.post(
                                address,
                                desk.safety.token(),
                                Map.of("action", "clear", "branch", "safety"),
                                ifMatch(1)),
                        () -> service.post(
                                address,
                                colleague.token(),
                                Map.of("action", "object", "branch", "safety", "reasonCode", "other"),
                                ifMatch(1)));
                var statuses = new ArrayList<Integer>();
                for (var attempt : threads.invokeAll(attempts)) {
                    statuses.add(attempt.get().status());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
                assertThat(desk.asApplicant(request).path("version").asLong()).isEqualTo(2);
            }
        }
    }
}
