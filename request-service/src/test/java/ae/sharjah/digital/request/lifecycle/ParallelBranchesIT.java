package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.SitePermit.AGENCY;
import static ae.sharjah.digital.request.testing.SitePermit.officer;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.SitePermit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A request that two departments consider at the same time. */
@RequestServiceTest
class ParallelBranchesIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SitePermit permit;

    @Autowired
    private TimedActions platform;

    @Test
    void entersBothBranchesAtOnceAndJoinsWhenBothAgree() {
        JsonNode request = permit.submitRequest();
        assertThat(request.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(request.path("branches")
                        .valueStream()
                        .map(one -> one.path("branch").asString()))
                .containsExactly("safety", "planning");
        assertThat(request.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(request.path("waitingOn").path("what").path("en").asString())
                .isEqualTo("The departments consider it");
        assertThat(request.path("waitingOn").has("until")).isTrue();

        permit.act(permit.safety, request, "safety", "clear", null);
        JsonNode half = permit.read(request);
        assertThat(half.path("stage").asString()).isEqualTo("reviews");
        assertThat(half.path("branches").path(0).path("ended").asString()).isEqualTo("passed");
        assertThat(half.path("branches")
                        .path(1)
                        .path("waitingOn")
                        .path("what")
                        .path("en")
                        .asString())
                .isEqualTo("Planning considers it");

        permit.act(permit.planning, half, "planning", "clear", null);
        JsonNode joined = permit.read(request);
        assertThat(joined.path("stage").asString()).isEqualTo("decision");
        assertThat(joined.has("branches")).isFalse();
        assertThat(permit.history(request)).hasSize(3);
        assertThat(permit.history(request)
                        .path(2)
                        .path("branchLabel")
                        .path("en")
                        .asString())
                .isEqualTo("Planning");
        assertThat(permit.history(request).path(2).path("label").path("ar").asString())
                .isEqualTo("لا مانع");
        assertThat(permit.history(request).path(2).path("fromStage").asString()).isEqualTo("reviews");
    }

    @Test
    void leavesABranchsDeadlineUnchangedByAnActionWithinItsStage() {
        JsonNode request = permit.submitRequest();
        JsonNode before = request.path("branches").path(1);

        permit.act(officer("archive"), request, "planning", "note", null);

        JsonNode after = permit.read(request).path("branches").path(1);
        assertThat(after.path("since")).isEqualTo(before.path("since"));
        assertThat(after.path("waitingOn").path("until"))
                .isEqualTo(before.path("waitingOn").path("until"));
    }

    @Test
    void recordsAlarmsByBranchAndPreservesTheReasonOfTheQuestion() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.planning, request, "planning", "ask", "incomplete-information", List.of("/notes"));
        UUID id = UUID.fromString(request.path("id").asString());
        Instant late = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(60));
        int steps = permit.history(request).size();

        while (platform.fire(new RequestId(id), late).isPresent()) {
            // until nothing is due any more
        }

        List<String> rung = permit.history(request)
                .valueStream()
                .skip(steps)
                .map(step -> step.path("branch").asString() + " "
                        + step.path("action").asString())
                .toList();
        assertThat(rung)
                .contains("safety due-soon", "safety overdue", "planning answer-due-soon", "planning answer-overdue")
                .doesNotContain("planning due-soon", "safety answer-due-soon");
        assertThat(permit.history(request).valueStream().skip(steps).filter(step -> step.has("reason")))
                .isEmpty();
        assertThat(permit.read(request)
                        .path("branches")
                        .path(1)
                        .path("reason")
                        .path("en")
                        .asString())
                .isEqualTo("The information given is incomplete");
        assertThat(permit.read(request)
                        .path("branches")
                        .path(1)
                        .path("waitingOn")
                        .path("fields")
                        .get(0)
                        .asString())
                .isEqualTo("/notes");
    }

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
    void endsTheRequestWhenOneDepartmentObjects() {
        JsonNode request = permit.submitRequest();

        permit.act(permit.safety, request, "safety", "object", "not-eligible");

        JsonNode ended = permit.read(request);
        assertThat(ended.path("status").asString()).isEqualTo("REJECTED");
        assertThat(ended.path("decisionReason").path("en").asString())
                .isEqualTo("The conditions for this service are not met");
        assertThat(ended.has("waitingOn")).isFalse();
        assertThat(jdbc.sql("SELECT effects FROM history WHERE request_id = :id::uuid AND version = 2")
                        .param("id", request.path("id").asString())
                        .query((row, _) -> List.of((String[]) row.getArray(1).getArray()))
                        .single())
                .containsExactly("RECALL", "REFUND");
    }

    @Test
    void asksTheApplicantInOneBranchWhileTheOtherContinues() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.planning, request, "planning", "ask", "incomplete-information", List.of("/notes"));
        JsonNode asked = permit.read(request);
        assertThat(asked.path("status").asString()).isEqualTo("AWAITING_APPLICANT");
        assertThat(asked.path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(asked.path("waitingOn").path("what").path("en").asString()).isEqualTo("Answer the question");
        assertThat(asked.path("waitingOn").path("fields").path(0).asString()).isEqualTo("/notes");
        permit.act(permit.safety, asked, "safety", "clear", null);
        JsonNode half = permit.read(request);
        assertThat(half.path("status").asString()).isEqualTo("AWAITING_APPLICANT");

        Map<String, Object> answer = Map.of("action", "provide-information", "answers", Map.of("notes", "blue"));
        var unnamed = service.act(permit.token, half, answer);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(errors(unnamed.body())).containsExactly("/branch branch-needed");
        var named = new HashMap<>(answer);
        named.put("branch", "planning");
        var provided = service.act(permit.token, half, named);

        assertThat(provided.status()).isEqualTo(200);
        assertThat(provided.body().path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(provided.body().path("branches").path(0).path("ended").asString())
                .isEqualTo("passed");
    }

    @Test
    void leavesBranchesUnchangedWhenTheApplicantCorrectsAnswers() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.safety, request, "safety", "clear", null);
        JsonNode half = permit.read(request);

        var corrected =
                service.act(permit.token, half, Map.of("action", "correct", "answers", Map.of("notes", "green")));
        var worse = service.act(
                permit.token, corrected.body(), Map.of("action", "correct", "answers", Map.of("occupancy", "tenant")));

        assertThat(corrected.body().path("branches")).isEqualTo(half.path("branches"));
        assertThat(corrected.body().path("waitingOn")).isEqualTo(half.path("waitingOn"));
        assertThat(corrected.body().path("answers").path("notes").asString()).isEqualTo("green");
        assertThat(worse.status()).isEqualTo(422);
        assertThat(worse.code()).isEqualTo("not-eligible");
        assertThat(permit.read(request)).isEqualTo(corrected.body());
    }
}
