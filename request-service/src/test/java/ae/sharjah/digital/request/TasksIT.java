package ae.sharjah.digital.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for whom, and who has it. */
class TasksIT extends OfficersDeskBase {
    private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

    private List<String> queue(Staff officer, String filters, JsonNode request) {
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            var page = service.get(TASKS + "?limit=100&service=" + SERVICE + filters + cursor, officer.token());
            assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
            page.body()
                    .path("items")
                    .valueStream()
                    .filter(task -> task.path("requestId").equals(request.path("id")))
                    .forEach(task -> found.add(task.path("branch").asString("-")));
            cursor = page.body().has("next")
                    ? "&cursor=" + page.body().path("next").asString()
                    : null;
        } while (cursor != null);
        return found;
    }

    @Test
    void showsEachRoleItsOwnQueueAndTheSupervisorAll() {
        JsonNode request = submitted();

        assertThat(queue(safety, "", request)).containsExactly("safety");
        assertThat(queue(planning, "", request)).containsExactly("planning");
        assertThat(queue(head, "", request)).isEmpty();
        assertThat(queue(supervisor, "", request)).containsExactly("safety", "planning");
        assertThat(queue(officer("both", "officer", "safety", "planning"), "", request))
                .containsExactly("safety", "planning");
        assertThat(queue(supervisor, "&role=planning", request)).containsExactly("planning");
        assertThat(queue(staff("desk-other", "else", "officer", "safety", "supervisor"), "", request))
                .isEmpty();
        var other = service.get(TASKS + "?role=planning", safety.token());
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("queue-of-other-role");
    }

    @Test
    void followsARequestFromPlaceToPlace() {
        JsonNode request = submitted();
        JsonNode before = task(request, "planning");
        act(safety, request, Map.of("action", "clear", "branch", "safety"));
        assertThat(queue(supervisor, "", request)).containsExactly("planning");
        assertThat(task(request, "planning").path("id")).isEqualTo(before.path("id"));

        act(planning, request, Map.of("action", "clear", "branch", "planning"));
        assertThat(queue(supervisor, "", request)).containsExactly("-");
        assertThat(queue(head, "", request)).containsExactly("-");
        assertThat(task(request, "").path("role").asString()).isEqualTo("head");

        act(head, request, Map.of("action", "reject", "reasonCode", "data-mismatch"));
        assertThat(queue(supervisor, "", request)).isEmpty();
    }

    @Test
    void leavesTheQueueWhileTheApplicantIsAskedAndReturnsWithTheAnswer() {
        JsonNode request = submitted();
        claim(planning, task(request, "planning"));
        act(planning, request, Map.of("action", "ask", "branch", "planning", "reasonCode", "incomplete-information"));
        assertThat(queue(planning, "", request)).isEmpty();
        assertThat(task(request, "safety").path("status").asString()).isEqualTo("AWAITING_APPLICANT");
        service.act(
                applicant,
                asApplicant(request),
                Map.of("action", "provide-information", "branch", "planning", "answers", Map.of("notes", "blue")));

        assertThat(queue(planning, "", request)).containsExactly("planning");
        assertThat(task(request, "planning").has("assignee")).isFalse();
        assertThat(task(request, "safety").path("status").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void filtersByWhoHasItByStatusAndByDueTime() {
        JsonNode request = submitted();
        claim(safety, task(request, "safety"));

        assertThat(queue(safety, "&assignee=me", request)).containsExactly("safety");
        assertThat(queue(safety, "&assignee=none", request)).isEmpty();
        assertThat(queue(supervisor, "&assignee=none", request)).containsExactly("planning");
        assertThat(queue(supervisor, "&assignee=" + safety.id(), request)).containsExactly("safety");
        assertThat(queue(planning, "&assignee=" + safety.id(), request)).isEmpty();
        assertThat(queue(supervisor, "&status=IN_PROGRESS", request)).hasSize(2);
        assertThat(queue(supervisor, "&status=SUBMITTED", request)).isEmpty();
        assertThat(queue(supervisor, "&overdue=true", request)).isEmpty();
        jdbc.sql("UPDATE task SET due = now() - interval '1 hour' WHERE id = :id::uuid")
                .param("id", task(request, "planning").path("id").asString())
                .update();
        assertThat(queue(supervisor, "&overdue=true", request)).containsExactly("planning");
        assertThat(task(request, "planning").path("overdue").asBoolean()).isTrue();
        assertThat(queue(supervisor, "&dueBefore=2020-01-01T00:00:00Z", request))
                .isEmpty();
        assertThat(queue(supervisor, "", request)).containsExactly("planning", "safety");
    }

    @Test
    void pagesThroughWhatIsDueAndThenThroughWhatIsNot() {
        JsonNode one = submitted();
        JsonNode two = submitted();
        jdbc.sql("UPDATE task SET due = 'infinity' WHERE request_id IN (:one::uuid, :two::uuid) AND role = 'planning'")
                .param("one", one.path("id").asString())
                .param("two", two.path("id").asString())
                .update();
        var seen = new ArrayList<String>();
        String address = TASKS + "?limit=1&service=" + SERVICE;
        String next = address;
        for (int page = 0; next != null && page < 10_000; page++) {
            JsonNode body = service.get(next, supervisor.token()).body();
            assertThat(body.path("items")).hasSizeLessThanOrEqualTo(1);
            seen.addAll(texts(body.path("items"), "id"));
            next = body.has("next") ? address + "&cursor=" + body.path("next").asString() : null;
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .contains(
                        task(one, "planning").path("id").asString(),
                        task(two, "planning").path("id").asString(),
                        task(one, "safety").path("id").asString());
        assertThat(task(one, "planning").has("due")).isFalse();
        assertThat(service.get(TASKS + "?cursor=abc", supervisor.token()).code())
                .isEqualTo("cursor-invalid");
        for (String far : List.of("dueBefore=%2B999999999-12-31T23:59:59Z", "dueBefore=-999999999-01-01T00:00:00Z")) {
            assertThat(service.get(TASKS + "?" + far, supervisor.token()).status())
                    .as(far)
                    .isIn(200, 400);
        }
        assertThat(service.get(TASKS + "?role=%00", supervisor.token()).status())
                .isEqualTo(400);
        assertThat(service.get(TASKS + "?limit=101", supervisor.token()).status())
                .isEqualTo(400);
        assertThat(service.get(TASKS + "?assignee=somebody", supervisor.token()).status())
                .isEqualTo(400);
    }

    @Test
    void showsNothingOfThePersonInTheQueue() {
        JsonNode request = submitted();
        String page = service.text(TASKS + "?limit=100&service=" + SERVICE, supervisor.token());

        assertThat(page).contains(request.path("reference").asString()).doesNotContain(maryam.toString(), "104523378");
    }

    @Test
    void isTakenByOneAndGivenBack() {
        JsonNode task = task(submitted(), "safety");
        Staff colleague = officer("sami", "officer", "safety");

        var taken = claim(safety, task);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body().path("assignee").path("name").asString()).isEqualTo("sara");
        assertThat(taken.etag()).isEqualTo("\"2\"");
        var again = claim(safety, task);
        assertThat(again.body()).isEqualTo(taken.body());
        var late = claim(colleague, task);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("task-claimed");
        assertThat(late.body().path("current").path("assignee").path("name").asString())
                .isEqualTo("sara");
        assertThat(late.body().path("detail").asString()).contains("sara");
        var notTheirs = service.send("POST", path(task) + "/release", colleague.token(), null, seen(taken.body()));
        assertThat(notTheirs.code()).isEqualTo("task-claimed");

        var released = service.send("POST", path(task) + "/release", safety.token(), null, seen(taken.body()));
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.body().has("assignee")).isFalse();
        var twice = service.send("POST", path(task) + "/release", safety.token(), null, seen(released.body()));
        assertThat(twice.code()).isEqualTo("task-not-claimed");
        assertThat(claim(colleague, released.body()).status()).isEqualTo(200);
        assertThat(service.get(path(task), colleague.token())
                        .body()
                        .path("version")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void needsTheVersionLastSeenAndTheRightRole() {
        JsonNode task = task(submitted(), "safety");

        assertThat(service.send("POST", path(task) + "/claim", safety.token(), null, Map.of())
                        .status())
                .isEqualTo(428);
        var stale = service.send("POST", path(task) + "/claim", safety.token(), null, seen(7));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"1\"");
        assertThat(claim(planning, task).code()).isEqualTo("task-of-other-role");
        assertThat(claim(supervisor, task).code()).isEqualTo("task-of-other-role");
        assertThat(claim(staff("desk-other", "else", "officer", "safety"), task).status())
                .isEqualTo(404);
        assertThat(service.get(path(task), planning.token()).status()).isEqualTo(403);
        assertThat(service.get(TASKS + "/" + UUID.randomUUID(), safety.token()).status())
                .isEqualTo(404);
    }

    @Test
    void isGivenByTheSupervisorToWhoHoldsTheRole() {
        JsonNode task = task(submitted(), "safety");
        service.get(TASKS, safety.token());
        service.get(TASKS, planning.token());

        var given = assign(task, safety.id());
        assertThat(given.status()).isEqualTo(200);
        assertThat(given.body().path("assignee").path("id").asString())
                .isEqualTo(safety.id().toString());
        var wrongRole = assign(given.body(), planning.id());
        assertThat(wrongRole.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(wrongRole.body())).containsExactly("/officerId officer.role");
        assertThat(CreateRequestIT.pointers(
                        assign(given.body(), UUID.randomUUID()).body()))
                .containsExactly("/officerId officer.unknown");
        var unknown = service.send(
                "PUT", path(task) + "/assignee", supervisor.token(), "{\"officerId\":7,\"x\":1}", seen(given.body()));
        assertThat(unknown.status()).isIn(400, 422);
        assertThat(CreateRequestIT.pointers(unknown.body())).anyMatch(fault -> fault.startsWith("/x "));
    }

    private RunningService.Answer assign(JsonNode task, UUID officer) {
        return service.send(
                "PUT", path(task) + "/assignee", supervisor.token(), "{\"officerId\":\"" + officer + "\"}", seen(task));
    }

    @Test
    void goesToAnotherOrBackToTheQueueWhenSomebodyIsAway() {
        Staff away = officer("away", "officer", "safety", "planning");
        JsonNode request = submitted();
        claim(away, task(request, "safety"));
        claim(away, task(request, "planning"));
        service.get(TASKS, safety.token());
        assertThat(officers()).anySatisfy(one -> {
            assertThat(one.path("name").asString()).isEqualTo("away");
            assertThat(one.path("tasks").asInt()).isEqualTo(2);
        });

        String address = "/api/agency/v1/officers/" + away.id() + "/reassignments";
        var key = RunningService.key();
        var done = service.post(address, supervisor.token(), Map.of("to", safety.id()), key);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().path("assigned").asInt()).isEqualTo(1);
        assertThat(done.body().path("returned").asInt()).isEqualTo(1);
        assertThat(task(request, "safety").path("assignee").path("name").asString())
                .isEqualTo("sara");
        assertThat(task(request, "planning").has("assignee")).isFalse();
        assertThat(service.post(address, supervisor.token(), Map.of("to", safety.id()), key)
                        .body())
                .isEqualTo(done.body());
        var back = service.post(
                "/api/agency/v1/officers/" + safety.id() + "/reassignments",
                supervisor.token(),
                Map.of(),
                RunningService.key());
        assertThat(back.body().path("returned").asInt()).isEqualTo(1);
        assertThat(CreateRequestIT.pointers(
                        service.post(address, supervisor.token(), Map.of("to", away.id()), RunningService.key())
                                .body()))
                .containsExactly("/to officer.same");
        assertThat(service.post(
                                "/api/agency/v1/officers/" + UUID.randomUUID() + "/reassignments",
                                supervisor.token(),
                                Map.of(),
                                RunningService.key())
                        .status())
                .isEqualTo(404);
    }

    private List<JsonNode> officers() {
        var all = new ArrayList<JsonNode>();
        String address = "/api/agency/v1/officers?limit=100";
        String next = address;
        while (next != null) {
            JsonNode page = service.get(next, supervisor.token()).body();
            page.path("items").forEach(all::add);
            next = page.has("next") ? address + "&cursor=" + page.path("next").asString() : null;
        }
        return all;
    }

    @Test
    void isWonByOneOfTwoWhoClaimAtOnce() throws Exception {
        Staff colleague = officer("sami", "officer", "safety");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode task = task(submitted(), "safety");
                var attempts = List.<Callable<RunningService.Answer>>of(
                        () -> claim(safety, task), () -> claim(colleague, task));
                var statuses = new ArrayList<Integer>();
                String winner = "";
                String told = "";
                for (var attempt : threads.invokeAll(attempts)) {
                    var answer = attempt.get();
                    statuses.add(answer.status());
                    if (answer.status() == 200) {
                        winner = answer.body().path("assignee").path("id").asString();
                    } else {
                        told = answer.body()
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
                assertThat(told).isEqualTo(winner);
            }
        }
    }
}
