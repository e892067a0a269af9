package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.SitePermit.AGENCY;
import static ae.sharjah.digital.request.testing.SitePermit.ownerAnswers;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.SitePermit;
import ae.sharjah.digital.request.testing.StoredRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A service's conditions, fees and diagram. */
@RequestServiceTest
class ServiceRulesIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private StoredRequests storedRequests;

    @Autowired
    private SitePermit permit;

    private RequestServiceClient.Response answerComplaint(UUID officer, JsonNode complaint) {
        String complaints = TestTokens.token(
                one -> one.subject(officer).roles("complaints").agency(AGENCY).audience("request-service"));
        return service.post(
                "/api/agency/v1/complaints/" + complaint.path("id").asString() + "/answer",
                complaints,
                Map.of("words", "We looked into it"),
                Map.of("If-Match", "\"1\""));
    }

    @Test
    void listsEveryUnmetConditionInTheReadersLanguage() {
        var answers = new HashMap<>(validAnswers());
        answers.put("moveInDate", "2020-01-01");
        String weak = resident(UUID.randomUUID(), "SOP2");
        long before = storedRequests.count();

        for (String language : List.of("ar", "en")) {
            var headers = new HashMap<>(RequestServiceClient.idempotencyKey());
            headers.put("Accept-Language", language);
            var answer = service.post("/api/v1/requests", weak, SitePermit.newRequest(answers, true), headers);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("not-eligible");
            assertThat(answer.body()
                            .path("errors")
                            .valueStream()
                            .map(error -> error.path("message").asString()))
                    .isEqualTo(
                            language.equals("ar")
                                    ? List.of("الخدمة للملاك", "يلزم مستوى أعلى", "التاريخ مضى")
                                    : List.of("This is for owners", "A higher level is needed", "The date has passed"));
        }
        assertThat(storedRequests.count()).isEqualTo(before);
    }

    @Test
    void returnsTheServicesTextOfAnUnmetActionCondition() {
        var answers = new HashMap<>(ownerAnswers());
        answers.put("notes", "hold");
        JsonNode draft = service.create(permit.token, SitePermit.newRequest(answers, false))
                .body();
        var refused = service.post(
                "/api/v1/requests/" + draft.path("id").asString() + "/actions",
                permit.token,
                Map.of("action", "submit"),
                Map.of("If-Match", "\"1\"", "Accept-Language", "en"));

        assertThat(draft.path("actions").path(0).path("refusal").path("en").asString())
                .isEqualTo("Declare it first");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("condition-not-met");
        assertThat(refused.body().path("detail").asString()).isEqualTo("Declare it first");
        assertThat(refused.body().path("current").path("stage").asString()).isEqualTo("draft");
    }

    @Test
    void reportsInvalidAnswersBeforeConditionsOnThem() {
        var answers = new HashMap<>(ownerAnswers());
        answers.put("notes", 7);
        var refused = service.create(permit.token, SitePermit.newRequest(answers, true));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused.body())).containsExactly("/answers/notes form.type");
    }

    @Test
    void calculatesTheFeesOfTheAnswers() {
        var answers = new HashMap<>(ownerAnswers());
        answers.put("bedrooms", 3);
        JsonNode fees = service.create(permit.token, SitePermit.newRequest(answers, false))
                .body()
                .path("fees");

        assertThat(fees.valueStream()
                        .map(fee -> fee.path("code").asString() + " "
                                + fee.path("amount").path("amount").asString("-")))
                .containsExactly("fixed 50.00", "rooms 30.00", "open -");
    }

    @Test
    void drawsTheRequestsPathInTheReadersLanguage() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.safety, request, "safety", "clear", null);
        String path = "/api/v1/requests/" + request.path("id").asString() + "/diagram";

        String drawn = service.text(path, permit.token);

        assertThat(drawn).startsWith("flowchart TD\n").contains("\"مسودة\"", "subgraph g0[\"السلامة\"]", "linkStyle");
        assertThat(drawn.lines().filter(line -> line.contains("==>")).count()).isEqualTo(4);
        assertThat(service.get(path, resident(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(service.get(path, null).status()).isEqualTo(401);
    }
}
