package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.SitePermit.AGENCY;
import static ae.sharjah.digital.request.testing.SitePermit.dues;
import static ae.sharjah.digital.request.testing.SitePermit.officer;
import static ae.sharjah.digital.request.testing.SitePermit.outcome;
import static ae.sharjah.digital.request.testing.SitePermit.ownerAnswers;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.SitePermit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Decisions in branches: who may take them, with which reasons, and at the same time. */
@RequestServiceTest
class BranchDecisionsIT {
    private static final int ROUNDS = Integer.getInteger("race.rounds", 100);

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private SitePermit permit;

    @Autowired
    private TimedActions platform;

    @Test
    void fillsEachReasonWithTheParametersOfItsOwnStep() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.safety, request, "safety", "clear", null);
        permit.act(permit.planning, permit.read(request), "planning", "clear", null);
        permit.act(permit.head, permit.read(request), dues(null, "return", "100"));
        permit.act(permit.planning, permit.read(request), dues("planning", "ask", "7"));

        JsonNode asked = permit.read(request);
        assertThat(asked.path("decisionReason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 100.00");
        assertThat(asked.path("branches").path(1).path("reason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 7.00");

        permit.act(permit.safety, asked, dues("safety", "object", "30"));
        assertThat(permit.read(request).path("decisionReason").path("en").asString())
                .as("a branch that ends the whole gives its reason to the whole")
                .isEqualTo("There are outstanding dues of AED 30.00");
    }

    @Test
    void distinguishesAnActionFromAPlatformStepOfTheSameName() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.safety, request, "safety", "clear", null);
        permit.act(permit.planning, permit.read(request), "planning", "clear", null);
        Instant late = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(60));
        while (platform.fire(new RequestId(UUID.fromString(request.path("id").asString())), late)
                .isPresent()) {
            // until nothing is due any more
        }
        permit.act(permit.head, permit.read(request), dues(null, "overdue", "12"));

        List<String> labels = permit.history(request)
                .valueStream()
                .filter(step -> step.path("action").asString().equals("overdue"))
                .map(step -> step.path("label").path("en").asString())
                .toList();
        assertThat(labels).containsExactly("The promised time is over", "Close as late");
        assertThat(permit.read(request).path("decisionReason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 12.00");
        JsonNode proof = service.get(
                        "/api/v1/requests/" + request.path("id").asString() + "/history/proof", permit.token)
                .body();
        assertThat(proof.path("intact").asBoolean()).as(proof.toString()).isTrue();
    }

    @Test
    void refusesAComplaintAnswerByAnOfficerWhoDecidedInABranch() {
        JsonNode request = permit.submitRequest();
        permit.act(permit.safety, request, "safety", "clear", null);
        JsonNode complaint = service.post(
                        "/api/v1/complaints",
                        permit.token,
                        Map.of("requestId", request.path("id").asString(), "category", "delay", "words", "Slow"),
                        RequestServiceClient.idempotencyKey())
                .body();

        var decider = answerComplaint(permit.safety.id(), complaint);
        assertThat(decider.status()).as(decider.body().toString()).isEqualTo(403);
        assertThat(decider.code()).isEqualTo("complaint-of-own-decision");
        assertThat(answerComplaint(permit.planning.id(), complaint).status())
                .as("had no part")
                .isEqualTo(200);
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
    void refusesTheSecondDecisionByTheOfficerOfTheFirst() {
        JsonNode request = permit.submitRequest();
        Caller both = officer("safety", "head");
        permit.act(both, request, "safety", "clear", null);
        permit.act(permit.planning, permit.read(request), "planning", "clear", null);
        JsonNode joined = permit.read(request);

        assertThatThrownBy(() -> permit.act(both, joined, null, "reject", "other"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("four-eyes"));
        assertThatThrownBy(() -> permit.act(permit.head, joined, null, "approve", "other"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/answers/notes input.field", " input.document"));
        assertThat(permit.act(permit.head, joined, null, "reject", "other")
                        .status()
                        .name())
                .isEqualTo("REJECTED");
    }

    @Test
    void refusesActionsOfOtherAgenciesRolesAndApplicants() {
        JsonNode request = permit.submitRequest();
        Caller stranger = new Caller(UUID.randomUUID(), Set.of("safety"), null, "sewa");

        assertThat(outcome(() -> permit.act(stranger, request, "safety", "clear", null)))
                .isEqualTo("not-found");
        assertThat(outcome(() -> permit.act(permit.planning, request, "safety", "clear", null)))
                .isEqualTo("action-of-other-role");
        assertThat(outcome(() -> permit.act(permit.safety, request, null, "withdraw", null)))
                .isEqualTo("action-not-yours");
        assertThat(outcome(() -> permit.act(permit.safety, request, "safety", "object", null)))
                .isEqualTo("validation-failed");
        var draft = service.create(permit.token, SitePermit.newRequest(ownerAnswers(), false))
                .body();
        assertThat(outcome(() -> permit.act(permit.safety, draft, null, "submit", null)))
                .isEqualTo("not-found");
        UUID self = UUID.randomUUID();
        var own = service.create(resident(self), SitePermit.newRequest(ownerAnswers(), true))
                .body();
        assertThat(outcome(() ->
                        permit.act(new Caller(self, Set.of("safety"), null, AGENCY), own, "safety", "clear", null)))
                .isEqualTo("own-request");
    }

    @Test
    void allowsOneOfTwoDecisionsAndAWithdrawalAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode seen = permit.submitRequest();
                var attempts = new ArrayList<Callable<String>>();
                attempts.add(() -> outcome(() -> permit.act(permit.safety, seen, "safety", "object", "other")));
                attempts.add(() -> outcome(() -> permit.act(permit.planning, seen, "planning", "clear", null)));
                attempts.add(() -> {
                    var answer = service.act(permit.token, seen, Map.of("action", "withdraw"));
                    if (answer.status() != 200) {
                        assertThat(answer.status()).isEqualTo(412);
                        assertThat(answer.body().path("current").path("version").asLong())
                                .isEqualTo(2);
                        assertThat(answer.etag()).isEqualTo("\"2\"");
                    }
                    return answer.status() == 200 ? "done" : answer.code();
                });
                var outcomes = new ArrayList<String>();
                for (var attempt : threads.invokeAll(attempts)) {
                    outcomes.add(attempt.get());
                }
                assertThat(outcomes).containsOnlyOnce("done").containsOnly("done", "precondition-failed");
                JsonNode after = permit.read(seen);
                JsonNode steps = permit.history(seen);
                assertThat(after.path("version").asLong()).isEqualTo(2);
                assertThat(steps).hasSize(2);
                assertThat(steps.path(1).path("stage")).isEqualTo(after.path("stage"));
                assertThat(steps.path(1).path("status")).isEqualTo(after.path("status"));
            }
        }
    }
}
