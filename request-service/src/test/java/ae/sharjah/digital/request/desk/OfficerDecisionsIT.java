package ae.sharjah.digital.request.desk;

import static ae.sharjah.digital.request.testing.OfficersDesk.officer;
import static ae.sharjah.digital.request.testing.OfficersDesk.texts;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.OfficersDesk.Staff;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Questions and decisions of officers. */
@RequestServiceTest
class OfficerDecisionsIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private OfficersDesk desk;

    @Test
    void showsTheApplicantWhichFieldsAndDocumentsAreRequested() {
        JsonNode request = desk.submitRequest();
        var asked = desk.act(
                desk.planning,
                request,
                Map.of(
                        "action",
                        "ask",
                        "branch",
                        "planning",
                        "reasonCode",
                        "document-unclear",
                        "reasonParameters",
                        Map.of("document", "site-plan"),
                        "words",
                        "Please draw the north side",
                        "fields",
                        List.of("/notes", "/address/area"),
                        "documents",
                        List.of("site-plan", "other")));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);

        JsonNode seen = desk.asApplicant(request);
        assertThat(seen.path("waitingOn").path("fields").valueStream().map(JsonNode::asString))
                .containsExactly("/notes", "/address/area");
        assertThat(texts(seen.path("waitingOn").path("documents"), "code")).containsExactly("site-plan", "other");
        assertThat(seen.path("branches").path(1).path("reason").path("ar").asString())
                .isEqualTo("المستند غير واضح أو غير مكتمل: مخطط الموقع");
        JsonNode step = service.get("/api/v1/requests/" + request.path("id").asString() + "/history", desk.applicant)
                .body()
                .path("items")
                .path(1);
        assertThat(step.path("reason").path("en").asString())
                .isEqualTo("A document is unclear or incomplete: Site plan");
        assertThat(step.path("words").asString()).isEqualTo("Please draw the north side");
        assertThat(texts(step.path("documents"), "code")).containsExactly("site-plan", "other");
        JsonNode forOfficers = desk.open(desk.planning, request, "/history")
                .body()
                .path("items")
                .path(1);
        assertThat(forOfficers.path("officer").path("name").asString()).isEqualTo("omar");
        assertThat(forOfficers
                        .path("documents")
                        .path(0)
                        .path("label")
                        .path("en")
                        .asString())
                .isEqualTo("Site plan");
    }

    @Test
    void reportsEveryFaultOfADecisionAtOnce() {
        JsonNode request = desk.submitRequest();
        var wrong = desk.act(
                desk.planning,
                request,
                Map.of(
                        "action",
                        "ask",
                        "branch",
                        "planning",
                        "reasonParameters",
                        Map.of("amount", "12"),
                        "words",
                        "<b>now</b>",
                        "fields",
                        List.of("/notes", "/nowhere", "notes"),
                        "documents",
                        List.of("passport")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(errors(wrong.body()))
                .containsExactlyInAnyOrder(
                        "/reasonParameters reason.without-code",
                        "/words text.markup",
                        "/fields/1 asked.field",
                        "/fields/2 asked.field",
                        "/documents/0 asked.document");

        var parameters = desk.act(
                desk.planning,
                request,
                Map.of(
                        "action",
                        "ask",
                        "branch",
                        "planning",
                        "reasonCode",
                        "document-expired",
                        "reasonParameters",
                        Map.of("date", "2026-02-30", "more", "x")));
        assertThat(errors(parameters.body()))
                .containsExactlyInAnyOrder(
                        "/reasonParameters/date reason.date",
                        "/reasonParameters/document required",
                        "/reasonParameters/more unknown-field");
        var missing = desk.act(
                desk.safety, request, Map.of("action", "object", "branch", "safety", "documents", List.of("x")));
        assertThat(errors(missing.body()))
                .containsExactlyInAnyOrder("/documents/0 asked.document", "/reasonCode input.reason");
        var nobody = desk.act(
                desk.safety, request, Map.of("action", "clear", "branch", "safety", "fields", List.of("/notes")));
        assertThat(errors(nobody.body())).containsExactly("/fields asked.nobody");
        var unknown =
                desk.act(desk.safety, request, Map.of("action", "object", "branch", "safety", "reasonCode", "mood"));
        assertThat(errors(unknown.body())).containsExactly("/reasonCode reason.unknown");
        var field = desk.act(desk.safety, request, Map.of("action", "clear", "branch", "safety", "colour", "red"));
        assertThat(errors(field.body())).containsExactly("/colour unknown-field");
        assertThat(desk.asApplicant(request).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void fillsTheReasonOfADecisionInBothLanguages() {
        JsonNode request = desk.submitRequest();
        var decided = desk.act(
                desk.safety,
                request,
                Map.of(
                        "action",
                        "object",
                        "branch",
                        "safety",
                        "reasonCode",
                        "dues-of",
                        "reasonParameters",
                        Map.of("amount", "1250.5"),
                        "words",
                        "See the letter of May"));
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);

        JsonNode seen = desk.asApplicant(request);
        assertThat(seen.path("status").asString()).isEqualTo("REJECTED");
        assertThat(seen.path("decisionReason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 1,250.50");
        assertThat(seen.path("decisionReason").path("ar").asString())
                .isEqualTo("توجد مستحقات غير مسددة بقيمة 1,250.50 درهم");
        assertThat(seen.path("decisionWords").asString()).isEqualTo("See the letter of May");
        JsonNode reasons = service.get("/api/agency/v1/reasons", desk.safety.token())
                .body()
                .path("items");
        assertThat(texts(reasons, "code")).contains("dues-of", "document-expired", "other");
        assertThat(reasons.valueStream()
                        .filter(reason -> reason.path("code").asString().equals("document-expired"))
                        .flatMap(reason -> reason.path("parameters").valueStream())
                        .map(parameter -> parameter.path("name").asString() + " "
                                + parameter.path("kind").asString()))
                .containsExactly("date date", "document document");
    }

    @Test
    void claimsAnUnassignedTaskAndRefusesAnotherOfficersTask() {
        JsonNode request = desk.submitRequest();
        Staff colleague = officer("sami", "officer", "safety");
        Staff archive = officer("adel", "officer", "planning", "archive");
        desk.claim(desk.safety, desk.task(request, "safety"));

        var refused = desk.act(colleague, request, Map.of("action", "clear", "branch", "safety"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("task-claimed");
        assertThat(refused.body().path("current").path("assignee").path("name").asString())
                .isEqualTo("sara");
        assertThat(desk.asApplicant(request).path("version").asLong()).isEqualTo(1);

        var filed = desk.act(archive, request, Map.of("action", "note", "branch", "planning"));
        assertThat(filed.status()).as(filed.body().toString()).isEqualTo(200);
        assertThat(desk.task(request, "planning").path("assignee").path("name").asString())
                .isEqualTo("adel");
        Staff both = officer("salma", "officer", "safety", "supervisor");
        assertThat(desk.act(both, request, Map.of("action", "clear", "branch", "safety"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesASecondDecisionByTheSameOfficerAndAnnouncesIt() {
        JsonNode request = desk.submitRequest();
        Staff both = officer("both", "officer", "safety", "head");
        desk.act(both, request, Map.of("action", "clear", "branch", "safety"));
        desk.act(desk.planning, request, Map.of("action", "clear", "branch", "planning"));

        assertThat(texts(desk.open(both, request, "").body().path("actions"), "refusedBy"))
                .containsOnly("four-eyes");
        assertThat(desk.act(both, request, Map.of("action", "reject", "reasonCode", "other"))
                        .code())
                .isEqualTo("four-eyes");
        assertThat(desk.act(desk.safety, request, Map.of("action", "reject", "reasonCode", "other"))
                        .code())
                .isEqualTo("action-of-other-role");
        assertThat(desk.act(desk.head, request, Map.of("action", "reject", "reasonCode", "other"))
                        .status())
                .isEqualTo(200);
    }
}
