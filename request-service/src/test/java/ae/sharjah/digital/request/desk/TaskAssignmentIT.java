package ae.sharjah.digital.request.desk;

import static ae.sharjah.digital.request.testing.OfficersDesk.TASKS;
import static ae.sharjah.digital.request.testing.OfficersDesk.ifMatch;
import static ae.sharjah.digital.request.testing.OfficersDesk.officer;
import static ae.sharjah.digital.request.testing.OfficersDesk.staff;
import static ae.sharjah.digital.request.testing.OfficersDesk.taskPath;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.OfficersDesk.Staff;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Assignment of tasks: claiming, releasing, assigning and reassigning. */
@RequestServiceTest
class TaskAssignmentIT {
    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private OfficersDesk desk;

    @Test
    void isClaimedByOneOfficerAndReleased() {
        JsonNode task = desk.task(desk.submitRequest(), "safety");
        Staff colleague = officer("sami", "officer", "safety");

        var taken = desk.claim(desk.safety, task);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().path("assignee").path("name").asString()).isEqualTo("sara");
        assertThat(taken.etag()).isEqualTo("\"2\"");
        var again = desk.claim(desk.safety, task);
        assertThat(again.body()).isEqualTo(taken.body());
        var late = desk.claim(colleague, task);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("task-claimed");
        assertThat(late.body().path("current").path("assignee").path("name").asString())
                .isEqualTo("sara");
        assertThat(late.body().path("detail").asString()).contains("sara");
        var notTheirs =
                service.send("POST", taskPath(task) + "/release", colleague.token(), null, ifMatch(taken.body()));
        assertThat(notTheirs.code()).isEqualTo("task-claimed");

        var released =
                service.send("POST", taskPath(task) + "/release", desk.safety.token(), null, ifMatch(taken.body()));
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.body().has("assignee")).isFalse();
        var twice =
                service.send("POST", taskPath(task) + "/release", desk.safety.token(), null, ifMatch(released.body()));
        assertThat(twice.code()).isEqualTo("task-not-claimed");
        assertThat(desk.claim(colleague, released.body()).status()).isEqualTo(200);
        assertThat(service.get(taskPath(task), colleague.token())
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void requiresTheVersionLastSeenAndTheRole() {
        JsonNode task = desk.task(desk.submitRequest(), "safety");

        assertThat(service.send("POST", taskPath(task) + "/claim", desk.safety.token(), null, Map.of())
                        .status())
                .isEqualTo(428);
        var stale = service.send("POST", taskPath(task) + "/claim", desk.safety.token(), null, ifMatch(7));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"1\"");
        assertThat(desk.claim(desk.planning, task).code()).isEqualTo("task-of-other-role");
        assertThat(desk.claim(desk.supervisor, task).code()).isEqualTo("task-of-other-role");
        assertThat(desk.claim(staff("desk-other", "else", "officer", "safety"), task)
                        .status())
                .isEqualTo(404);
        assertThat(service.get(taskPath(task), desk.planning.token()).status()).isEqualTo(403);
        assertThat(service.get(TASKS + "/" + UUID.randomUUID(), desk.safety.token())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isAssignedBySupervisorsToOfficersWithTheRole() {
        JsonNode task = desk.task(desk.submitRequest(), "safety");
        service.get(TASKS, desk.safety.token());
        service.get(TASKS, desk.planning.token());

        var given = assign(task, desk.safety.id());
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().path("assignee").path("id").asString())
                .isEqualTo(desk.safety.id().toString());
        var wrongRole = assign(given.body(), desk.planning.id());
        assertThat(wrongRole.status()).isEqualTo(422);
        assertThat(errors(wrongRole.body())).containsExactly("/officerId officer.role");
        assertThat(errors(assign(given.body(), UUID.randomUUID()).body()))
                .containsExactly("/officerId officer.unknown");
        var unknown = service.send(
                "PUT",
                taskPath(task) + "/assignee",
                desk.supervisor.token(),
                "{\"officerId\":7,\"x\":1}",
                ifMatch(given.body()));
        assertThat(unknown.status()).isIn(400, 422);
        assertThat(errors(unknown.body())).anyMatch(fault -> fault.startsWith("/x "));
    }

    private RequestServiceClient.Response assign(JsonNode task, UUID officer) {
        return service.send(
                "PUT",
                taskPath(task) + "/assignee",
                desk.supervisor.token(),
                "{\"officerId\":\"" + officer + "\"}",
                ifMatch(task));
    }

    @Test
    void isReassignedOrReturnedToTheQueueWhenAnOfficerIsAbsent() {
        Staff absent = officer("away", "officer", "safety", "planning");
        JsonNode request = desk.submitRequest();
        desk.claim(absent, desk.task(request, "safety"));
        desk.claim(absent, desk.task(request, "planning"));
        service.get(TASKS, desk.safety.token());
        assertThat(listOfficers()).anySatisfy(one -> {
            assertThat(one.path("name").asString()).isEqualTo("away");
            assertThat(one.path("tasks").asInt()).isEqualTo(2);
        });

        String address = "/api/agency/v1/officers/" + absent.id() + "/reassignments";
        var key = RequestServiceClient.idempotencyKey();
        var done = service.post(address, desk.supervisor.token(), Map.of("to", desk.safety.id()), key);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().path("assigned").asInt()).isEqualTo(1);
        assertThat(done.body().path("returned").asInt()).isEqualTo(1);
        assertThat(desk.task(request, "safety").path("assignee").path("name").asString())
                .isEqualTo("sara");
        assertThat(desk.task(request, "planning").has("assignee")).isFalse();
        assertThat(service.post(address, desk.supervisor.token(), Map.of("to", desk.safety.id()), key)
                        .body())
                .isEqualTo(done.body());
        var back = service.post(
                "/api/agency/v1/officers/" + desk.safety.id() + "/reassignments",
                desk.supervisor.token(),
                Map.of(),
                RequestServiceClient.idempotencyKey());
        assertThat(back.body().path("returned").asInt()).isEqualTo(1);
        assertThat(errors(service.post(
                                address,
                                desk.supervisor.token(),
                                Map.of("to", absent.id()),
                                RequestServiceClient.idempotencyKey())
                        .body()))
                .containsExactly("/to officer.same");
        assertThat(service.post(
                                "/api/agency/v1/officers/" + UUID.randomUUID() + "/reassignments",
                                desk.supervisor.token(),
                                Map.of(),
                                RequestServiceClient.idempotencyKey())
                        .status())
                .isEqualTo(404);
    }

    private List<JsonNode> listOfficers() {
        var all = new ArrayList<JsonNode>();
        String address = "/api/agency/v1/officers?limit=100";
        String next = address;
        while (next != null) {
            JsonNode page = service.get(next, desk.supervisor.token()).body();
            page.path("items").forEach(all::add);
            next = page.has("next") ? address + "&cursor=" + page.path("next").asString() : null;
        }
        return all;
    }

    @Test
    void isClaimedByOneOfTwoConcurrentOfficers() throws Exception {
        Staff colleague = officer("sami", "officer", "safety");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode task = desk.task(desk.submitRequest(), "safety");
                var attempts = List.<Callable<RequestServiceClient.Response>>of(
                        () -> desk.claim(desk.safety, task), () -> desk.claim(colleague, task));
                var statuses = new ArrayList<Integer>();
                String winner = "";
                String reported = "";
                for (var attempt : threads.invokeAll(attempts)) {
                    var answer = attempt.get();
                    statuses.add(answer.status());
                    if (answer.status() == 200) {
                        winner = answer.body().path("assignee").path("id").asString();
                    } else {
                        reported = answer.body()
                                .path("current")
                                .path("assignee")
                                .path("id")
                                .asString();
                        assertThat(answer.body()
                                        .path("current")
                                        .path("assignee")
                                        .path("name")
                                        .asString())
                                .isIn("sara", "sami");
                    }
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
                assertThat(reported).isEqualTo(winner);
            }
        }
    }
}
