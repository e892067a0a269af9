package ae.sharjah.digital.request.desk;

import static ae.sharjah.digital.request.testing.OfficersDesk.SERVICE;
import static ae.sharjah.digital.request.testing.OfficersDesk.TASKS;
import static ae.sharjah.digital.request.testing.OfficersDesk.officer;
import static ae.sharjah.digital.request.testing.OfficersDesk.staff;
import static ae.sharjah.digital.request.testing.OfficersDesk.texts;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.OfficersDesk.Staff;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The queue of open tasks: who sees which, in which order. */
@RequestServiceTest
class TaskQueueIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficersDesk desk;

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
        JsonNode request = desk.submitRequest();

        assertThat(queue(desk.safety, "", request)).containsExactly("safety");
        assertThat(queue(desk.planning, "", request)).containsExactly("planning");
        assertThat(queue(desk.head, "", request)).isEmpty();
        assertThat(queue(desk.supervisor, "", request)).containsExactly("safety", "planning");
        assertThat(queue(officer("both", "officer", "safety", "planning"), "", request))
                .containsExactly("safety", "planning");
        assertThat(queue(desk.supervisor, "&role=planning", request)).containsExactly("planning");
        assertThat(queue(staff("desk-other", "else", "officer", "safety", "supervisor"), "", request))
                .isEmpty();
        var other = service.get(TASKS + "?role=planning", desk.safety.token());
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.code()).isEqualTo("queue-of-other-role");
    }

    @Test
    void followsARequestFromStageToStage() {
        JsonNode request = desk.submitRequest();
        JsonNode before = desk.task(request, "planning");
        desk.act(desk.safety, request, Map.of("action", "clear", "branch", "safety"));
        assertThat(queue(desk.supervisor, "", request)).containsExactly("planning");
        assertThat(desk.task(request, "planning").path("id")).isEqualTo(before.path("id"));

        desk.act(desk.planning, request, Map.of("action", "clear", "branch", "planning"));
        assertThat(queue(desk.supervisor, "", request)).containsExactly("-");
        assertThat(queue(desk.head, "", request)).containsExactly("-");
        assertThat(desk.task(request, "").path("role").asString()).isEqualTo("head");

        desk.act(desk.head, request, Map.of("action", "reject", "reasonCode", "data-mismatch"));
        assertThat(queue(desk.supervisor, "", request)).isEmpty();
    }

    @Test
    void removesTheTaskUntilTheApplicantAnswers() {
        JsonNode request = desk.submitRequest();
        desk.claim(desk.planning, desk.task(request, "planning"));
        desk.act(
                desk.planning,
                request,
                Map.of("action", "ask", "branch", "planning", "reasonCode", "incomplete-information"));
        assertThat(queue(desk.planning, "", request)).isEmpty();
        assertThat(desk.task(request, "safety").path("status").asString()).isEqualTo("AWAITING_APPLICANT");
        service.act(
                desk.applicant,
                desk.asApplicant(request),
                Map.of("action", "provide-information", "branch", "planning", "answers", Map.of("notes", "blue")));

        assertThat(queue(desk.planning, "", request)).containsExactly("planning");
        assertThat(desk.task(request, "planning").has("assignee")).isFalse();
        assertThat(desk.task(request, "safety").path("status").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void filtersByAssigneeStatusAndDueTime() {
        JsonNode request = desk.submitRequest();
        desk.claim(desk.safety, desk.task(request, "safety"));

        assertThat(queue(desk.safety, "&assignee=me", request)).containsExactly("safety");
        assertThat(queue(desk.safety, "&assignee=none", request)).isEmpty();
        assertThat(queue(desk.supervisor, "&assignee=none", request)).containsExactly("planning");
        assertThat(queue(desk.supervisor, "&assignee=" + desk.safety.id(), request))
                .containsExactly("safety");
        assertThat(queue(desk.planning, "&assignee=" + desk.safety.id(), request))
                .isEmpty();
        assertThat(queue(desk.supervisor, "&status=IN_PROGRESS", request)).hasSize(2);
        assertThat(queue(desk.supervisor, "&status=SUBMITTED", request)).isEmpty();
        assertThat(queue(desk.supervisor, "&overdue=true", request)).isEmpty();
        jdbc.sql("UPDATE task SET due = now() - interval '1 hour' WHERE id = :id::uuid")
                .param("id", desk.task(request, "planning").path("id").asString())
                .update();
        assertThat(queue(desk.supervisor, "&overdue=true", request)).containsExactly("planning");
        assertThat(desk.task(request, "planning").path("overdue").asBoolean()).isTrue();
        assertThat(queue(desk.supervisor, "&dueBefore=2020-01-01T00:00:00Z", request))
                .isEmpty();
        assertThat(queue(desk.supervisor, "", request)).containsExactly("planning", "safety");
    }

    @Test
    void pagesThroughTasksWithAndWithoutDueTime() {
        JsonNode one = desk.submitRequest();
        JsonNode two = desk.submitRequest();
        jdbc.sql("UPDATE task SET due = 'infinity' WHERE request_id IN (:one::uuid, :two::uuid) AND role = 'planning'")
                .param("one", one.path("id").asString())
                .param("two", two.path("id").asString())
                .update();
        var seen = new ArrayList<String>();
        String address = TASKS + "?limit=1&service=" + SERVICE;
        String next = address;
        for (int page = 0; next != null && page < 10_000; page++) {
            JsonNode body = service.get(next, desk.supervisor.token()).body();
            assertThat(body.path("items")).hasSizeLessThanOrEqualTo(1);
            seen.addAll(texts(body.path("items"), "id"));
            next = body.has("next") ? address + "&cursor=" + body.path("next").asString() : null;
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .contains(
                        desk.task(one, "planning").path("id").asString(),
                        desk.task(two, "planning").path("id").asString(),
                        desk.task(one, "safety").path("id").asString());
        assertThat(desk.task(one, "planning").has("due")).isFalse();
        assertThat(service.get(TASKS + "?cursor=abc", desk.supervisor.token()).code())
                .isEqualTo("cursor-invalid");
        for (String far : List.of("dueBefore=%2B999999999-12-31T23:59:59Z", "dueBefore=-999999999-01-01T00:00:00Z")) {
            assertThat(service.get(TASKS + "?" + far, desk.supervisor.token()).status())
                    .as(far)
                    .isIn(200, 400);
        }
        assertThat(service.get(TASKS + "?role=%00", desk.supervisor.token()).status())
                .isEqualTo(400);
        assertThat(service.get(TASKS + "?limit=101", desk.supervisor.token()).status())
                .isEqualTo(400);
        assertThat(service.get(TASKS + "?assignee=somebody", desk.supervisor.token())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void hidesPersonalDataInTheQueue() {
        JsonNode request = desk.submitRequest();
        var pages = new StringBuilder();
        String next = "";
        do {
            String page = service.text(TASKS + "?limit=100&service=" + SERVICE + next, desk.supervisor.token());
            pages.append(page);
            JsonNode body = TestResources.JSON.readTree(page);
            next = body.has("next") ? "&cursor=" + body.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(pages.toString())
                .contains(request.path("reference").asString())
                .doesNotContain(desk.maryam.toString(), "104523378");
    }
}
