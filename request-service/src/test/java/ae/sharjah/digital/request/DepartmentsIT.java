package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.TimedActions;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service that two departments look at at the same time, with conditions and a second look. */
class DepartmentsIT extends RequestServiceIT {
    private static final String SLUG = "site-permit";
    private static final String AGENCY = "sharjah-municipality";
    private static final int ROUNDS = Integer.getInteger("race.rounds", 100);

    private final String token = resident(UUID.randomUUID());
    private final Caller safety = officer("safety");
    private final Caller planning = officer("planning");
    private final Caller head = officer("head");

    @Autowired
    private OfficerActions officers;

    @Autowired
    private TimedActions platform;

    @BeforeEach
    void knowsThePermit() {
        publishOnce(permit());
    }

    private static ObjectNode permit() {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000002");
        document.put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        document.set("workflow", RunningService.resource("departments.json"));
        document.withObject("/workflow/stages/draft/actions/submit")
                .put("guard", "!has(answers.notes) || answers.notes != 'hold'");
        document.withObject("/workflow/stages/decision/actions").set("return", RunningService.JSON.readTree("""
            {"by": "officer", "to": "reviews", "label": {"ar": "إعادة", "en": "Send back"}, "requires": ["reason-code"]}
            """));
        // The gate refuses such codes now; versions from before may have them.
        document.withObject("/workflow/stages/decision/actions").set("overdue", RunningService.JSON.readTree("""
            {"by": "officer", "to": "rejected", "label": {"ar": "إغلاق", "en": "Close as late"}, "requires": ["reason-code"]}
            """));
        document.set("eligibility", RunningService.JSON.readTree("""
            [{"text": {"ar": "نص", "en": "Only words"}},
             {"text": {"ar": "مالك", "en": "An owner"}, "rule": "answers.occupancy == 'owner'",
              "reason": {"ar": "الخدمة للملاك", "en": "This is for owners"}},
             {"text": {"ar": "هوية", "en": "Known well"}, "rule": "applicant.assurance >= 'SOP3'",
              "reason": {"ar": "يلزم مستوى أعلى", "en": "A higher level is needed"}},
             {"text": {"ar": "تاريخ", "en": "Later"}, "rule": "!has(answers.moveInDate) || answers.moveInDate > today",
              "reason": {"ar": "التاريخ مضى", "en": "The date has passed"}}]
            """));
        document.set("fees", RunningService.JSON.readTree("""
            [{"code": "fixed", "label": {"ar": "رسم", "en": "Fee"}, "amount": {"amount": "50.00", "currency": "AED"}},
             {"code": "rooms", "label": {"ar": "غرف", "en": "Rooms"}, "note": {"ar": "لكل غرفة", "en": "For each room"},
              "rule": "has(answers.bedrooms) ? answers.bedrooms * 10 : 5"},
             {"code": "open", "label": {"ar": "آخر", "en": "Other"}, "note": {"ar": "بحسب الحالة", "en": "It depends"}}]
            """));
        return document;
    }

    private static Caller officer(String... roles) {
        return new Caller(UUID.randomUUID(), Set.of(roles), null, AGENCY);
    }

    private static Map<String, Object> owner() {
        var answers = new HashMap<>(fitting());
        answers.put("occupancy", "owner");
        return answers;
    }

    private static Map<String, Object> wanted(Map<String, Object> answers, boolean submit) {
        return Map.of("serviceId", SLUG, "answers", answers, "submit", submit);
    }

    private JsonNode submitted() {
        var answer = service.create(token, wanted(owner(), true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode request(JsonNode of) {
        return service.get("/api/v1/requests/" + of.path("id").asString(), token)
                .body();
    }

    private JsonNode history(JsonNode of) {
        return service.get("/api/v1/requests/" + of.path("id").asString() + "/history", token)
                .body()
                .path("items");
    }

    private Request act(
            Caller officer, JsonNode seen, @Nullable String branch, String action, @Nullable String reason) {
        return act(officer, seen, branch, action, reason, List.of());
    }

    private Request act(
            Caller officer,
            JsonNode seen,
            @Nullable String branch,
            String action,
            @Nullable String reason,
            List<String> fields) {
        var command =
                new OfficerActions.Command(new ActionRef(branch, action), reason, Map.of(), null, fields, List.of());
        return act(officer, seen, command);
    }

    private Request act(Caller officer, JsonNode seen, OfficerActions.Command command) {
        UUID id = UUID.fromString(seen.path("id").asString());
        return officers.act(officer, id, seen.path("version").asLong(), command);
    }

    /** With a reason that tells an amount. */
    private static OfficerActions.Command dues(@Nullable String branch, String action, String amount) {
        return new OfficerActions.Command(
                new ActionRef(branch, action), "dues-of", Map.of("amount", amount), null, List.of(), List.of());
    }

    @Test
    void goesToBothDepartmentsAtOnceAndOnWhenBothAgree() {
        JsonNode request = submitted();
        assertThat(request.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(request.path("branches")
                        .valueStream()
                        .map(one -> one.path("branch").asString()))
                .containsExactly("safety", "planning");
        assertThat(request.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(request.path("waitingOn").path("what").path("en").asString())
                .isEqualTo("The departments consider it");
        assertThat(request.path("waitingOn").has("until")).isTrue();

        act(safety, request, "safety", "clear", null);
        JsonNode half = request(request);
        assertThat(half.path("stage").asString()).isEqualTo("reviews");
        assertThat(half.path("branches").path(0).path("ended").asString()).isEqualTo("passed");
        assertThat(half.path("branches")
                        .path(1)
                        .path("waitingOn")
                        .path("what")
                        .path("en")
                        .asString())
                .isEqualTo("Planning considers it");

        act(planning, half, "planning", "clear", null);
        JsonNode joined = request(request);
        assertThat(joined.path("stage").asString()).isEqualTo("decision");
        assertThat(joined.has("branches")).isFalse();
        assertThat(history(request)).hasSize(3);
        assertThat(history(request).path(2).path("branchLabel").path("en").asString())
                .isEqualTo("Planning");
        assertThat(history(request).path(2).path("label").path("ar").asString()).isEqualTo("لا مانع");
        assertThat(history(request).path(2).path("fromStage").asString()).isEqualTo("reviews");
    }

    @Test
    void leavesABranchsTimeAsItIsWhenItsActionLeadsNowhereElse() {
        JsonNode request = submitted();
        JsonNode before = request.path("branches").path(1);

        act(officer("archive"), request, "planning", "note", null);

        JsonNode after = request(request).path("branches").path(1);
        assertThat(after.path("since")).isEqualTo(before.path("since"));
        assertThat(after.path("waitingOn").path("until"))
                .isEqualTo(before.path("waitingOn").path("until"));
    }

    @Test
    void tellsWhoseTimeRunsOutAndKeepsWhyTheApplicantWasAsked() {
        JsonNode request = submitted();
        act(planning, request, "planning", "ask", "incomplete-information", List.of("/notes"));
        UUID id = UUID.fromString(request.path("id").asString());
        Instant late = Instant.now().plus(Duration.ofDays(60));
        int steps = history(request).size();

        while (platform.fire(id, late).isPresent()) {
            // until nothing is due any more
        }

        List<String> rung = history(request)
                .valueStream()
                .skip(steps)
                .map(step -> step.path("branch").asString() + " "
                        + step.path("action").asString())
                .toList();
        assertThat(rung)
                .contains("safety due-soon", "safety overdue", "planning answer-due-soon", "planning answer-overdue")
                .doesNotContain("planning due-soon", "safety answer-due-soon");
        assertThat(history(request).valueStream().skip(steps).filter(step -> step.has("reason")))
                .isEmpty();
        assertThat(request(request)
                        .path("branches")
                        .path(1)
                        .path("reason")
                        .path("en")
                        .asString())
                .isEqualTo("The information given is incomplete");
        assertThat(request(request)
                        .path("branches")
                        .path(1)
                        .path("waitingOn")
                        .path("fields")
                        .get(0)
                        .asString())
                .isEqualTo("/notes");
    }

    @Test
    void fillsEachReasonWithWhatWasGivenWhereItWasGiven() {
        JsonNode request = submitted();
        act(safety, request, "safety", "clear", null);
        act(planning, request(request), "planning", "clear", null);
        act(head, request(request), dues(null, "return", "100"));
        act(planning, request(request), dues("planning", "ask", "7"));

        JsonNode asked = request(request);
        assertThat(asked.path("decisionReason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 100.00");
        assertThat(asked.path("branches").path(1).path("reason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 7.00");

        act(safety, asked, dues("safety", "object", "30"));
        assertThat(request(request).path("decisionReason").path("en").asString())
                .as("a branch that ends the whole gives its reason to the whole")
                .isEqualTo("There are outstanding dues of AED 30.00");
    }

    @Test
    void tellsAnActionFromAStepOfThePlatformsOwnThatIsCalledTheSame() {
        JsonNode request = submitted();
        act(safety, request, "safety", "clear", null);
        act(planning, request(request), "planning", "clear", null);
        Instant late = Instant.now().plus(Duration.ofDays(60));
        while (platform.fire(UUID.fromString(request.path("id").asString()), late)
                .isPresent()) {
            // until nothing is due any more
        }
        act(head, request(request), dues(null, "overdue", "12"));

        List<String> labels = history(request)
                .valueStream()
                .filter(step -> step.path("action").asString().equals("overdue"))
                .map(step -> step.path("label").path("en").asString())
                .toList();
        assertThat(labels).containsExactly("The promised time is over", "Close as late");
        assertThat(request(request).path("decisionReason").path("en").asString())
                .isEqualTo("There are outstanding dues of AED 12.00");
        JsonNode proof = service.get("/api/v1/requests/" + request.path("id").asString() + "/history/proof", token)
                .body();
        assertThat(proof.path("intact").asBoolean()).as(proof.toString()).isTrue();
    }

    @Test
    void letsNobodyAnswerAComplaintWhoDecidedInABranch() {
        JsonNode request = submitted();
        act(safety, request, "safety", "clear", null);
        JsonNode complaint = service.post(
                        "/api/v1/complaints",
                        token,
                        Map.of("requestId", request.path("id").asString(), "category", "delay", "words", "Slow"),
                        RunningService.key())
                .body();

        var decider = answer(safety.id(), complaint);
        assertThat(decider.status()).as(decider.body().toString()).isEqualTo(403);
        assertThat(decider.code()).isEqualTo("complaint-of-own-decision");
        assertThat(answer(planning.id(), complaint).status()).as("had no part").isEqualTo(200);
    }

    private RunningService.Answer answer(UUID officer, JsonNode complaint) {
        String complaints = TestTokens.token(
                one -> one.subject(officer).roles("complaints").agency(AGENCY).audience("request-service"));
        return service.post(
                "/api/agency/v1/complaints/" + complaint.path("id").asString() + "/answer",
                complaints,
                Map.of("words", "We looked into it"),
                Map.of("If-Match", "\"1\""));
    }

    @Test
    void endsTheWholeWhenOneDepartmentObjects() {
        JsonNode request = submitted();

        act(safety, request, "safety", "object", "not-eligible");

        JsonNode ended = request(request);
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
    void asksTheApplicantInOneDepartmentWhileTheOtherGoesOn() {
        JsonNode request = submitted();
        act(planning, request, "planning", "ask", "incomplete-information", List.of("/notes"));
        JsonNode asked = request(request);
        assertThat(asked.path("status").asString()).isEqualTo("AWAITING_APPLICANT");
        assertThat(asked.path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(asked.path("waitingOn").path("what").path("en").asString()).isEqualTo("Answer the question");
        assertThat(asked.path("waitingOn").path("fields").path(0).asString()).isEqualTo("/notes");
        act(safety, asked, "safety", "clear", null);
        JsonNode half = request(request);
        assertThat(half.path("status").asString()).isEqualTo("AWAITING_APPLICANT");

        Map<String, Object> answer = Map.of("action", "provide-information", "answers", Map.of("notes", "blue"));
        var unnamed = service.act(token, half, answer);
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(unnamed.body())).containsExactly("/branch branch-needed");
        var named = new HashMap<>(answer);
        named.put("branch", "planning");
        var provided = service.act(token, half, named);

        assertThat(provided.status()).isEqualTo(200);
        assertThat(provided.body().path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(provided.body().path("branches").path(0).path("ended").asString())
                .isEqualTo("passed");
    }

    @Test
    void letsTheApplicantCorrectWithoutTheDepartmentsBeginningAnew() {
        JsonNode request = submitted();
        act(safety, request, "safety", "clear", null);
        JsonNode half = request(request);

        var corrected = service.act(token, half, Map.of("action", "correct", "answers", Map.of("notes", "green")));
        var worse = service.act(
                token, corrected.body(), Map.of("action", "correct", "answers", Map.of("occupancy", "tenant")));

        assertThat(corrected.body().path("branches")).isEqualTo(half.path("branches"));
        assertThat(corrected.body().path("waitingOn")).isEqualTo(half.path("waitingOn"));
        assertThat(corrected.body().path("answers").path("notes").asString()).isEqualTo("green");
        assertThat(worse.status()).isEqualTo(422);
        assertThat(worse.code()).isEqualTo("not-eligible");
        assertThat(request(request)).isEqualTo(corrected.body());
    }

    @Test
    void letsNobodyTakeTheSecondLookWhoTookTheFirst() {
        JsonNode request = submitted();
        Caller both = officer("safety", "head");
        act(both, request, "safety", "clear", null);
        act(planning, request(request), "planning", "clear", null);
        JsonNode joined = request(request);

        assertThatThrownBy(() -> act(both, joined, null, "reject", "other"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("four-eyes"));
        assertThatThrownBy(() -> act(head, joined, null, "approve", "other"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/answers/notes input.field", " input.document"));
        assertThat(act(head, joined, null, "reject", "other").status().name()).isEqualTo("REJECTED");
    }

    @Test
    void keepsOfficersFromWhatIsNotTheirs() {
        JsonNode request = submitted();
        Caller stranger = new Caller(UUID.randomUUID(), Set.of("safety"), null, "sewa");

        assertThat(refused(() -> act(stranger, request, "safety", "clear", null)))
                .isEqualTo("not-found");
        assertThat(refused(() -> act(planning, request, "safety", "clear", null)))
                .isEqualTo("action-of-other-role");
        assertThat(refused(() -> act(safety, request, null, "withdraw", null))).isEqualTo("action-not-yours");
        assertThat(refused(() -> act(safety, request, "safety", "object", null)))
                .isEqualTo("validation-failed");
        var draft = service.create(token, wanted(owner(), false)).body();
        assertThat(refused(() -> act(safety, draft, null, "submit", null))).isEqualTo("not-found");
        UUID self = UUID.randomUUID();
        var own = service.create(resident(self), wanted(owner(), true)).body();
        assertThat(refused(() -> act(new Caller(self, Set.of("safety"), null, AGENCY), own, "safety", "clear", null)))
                .isEqualTo("own-request");
    }

    private static String refused(Callable<?> act) {
        try {
            act.call();
            return "done";
        } catch (ProblemException problem) {
            return problem.code();
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    @Test
    void listsEveryConditionThatIsNotMetInTheReadersLanguage() {
        var answers = new HashMap<>(fitting());
        answers.put("moveInDate", "2020-01-01");
        String weak = resident(UUID.randomUUID(), "SOP2");
        long before = requestsInDatabase();

        for (String language : List.of("ar", "en")) {
            var headers = new HashMap<>(RunningService.key());
            headers.put("Accept-Language", language);
            var answer = service.post("/api/v1/requests", weak, wanted(answers, true), headers);

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
        assertThat(requestsInDatabase()).isEqualTo(before);
    }

    @Test
    void saysInTheServicesOwnWordsWhichConditionOfAnActionDoesNotHold() {
        var answers = new HashMap<>(owner());
        answers.put("notes", "hold");
        JsonNode draft = service.create(token, wanted(answers, false)).body();
        var refused = service.post(
                "/api/v1/requests/" + draft.path("id").asString() + "/actions",
                token,
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
    void explainsUnfitAnswersRatherThanAConditionOverThem() {
        var answers = new HashMap<>(owner());
        answers.put("notes", 7);
        var refused = service.create(token, wanted(answers, true));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(refused.body())).containsExactly("/answers/notes form.type");
    }

    @Test
    void tellsWhatTheAnswersCost() {
        var answers = new HashMap<>(owner());
        answers.put("bedrooms", 3);
        JsonNode fees = service.create(token, wanted(answers, false)).body().path("fees");

        assertThat(fees.valueStream()
                        .map(fee -> fee.path("code").asString() + " "
                                + fee.path("amount").path("amount").asString("-")))
                .containsExactly("fixed 50.00", "rooms 30.00", "open -");
    }

    @Test
    void drawsTheWayOfMyRequestInMyLanguage() {
        JsonNode request = submitted();
        act(safety, request, "safety", "clear", null);
        String path = "/api/v1/requests/" + request.path("id").asString() + "/diagram";

        String drawn = service.text(path, token);

        assertThat(drawn).startsWith("flowchart TD\n").contains("\"مسودة\"", "subgraph g0[\"السلامة\"]", "linkStyle");
        assertThat(drawn.lines().filter(line -> line.contains("==>")).count()).isEqualTo(4);
        assertThat(service.get(path, resident(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(service.get(path, null).status()).isEqualTo(401);
    }

    @Test
    void letsOneWinWhenTwoOfficersDecideWhileTheApplicantWithdraws() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode seen = submitted();
                var attempts = new ArrayList<Callable<String>>();
                attempts.add(() -> refused(() -> act(safety, seen, "safety", "object", "other")));
                attempts.add(() -> refused(() -> act(planning, seen, "planning", "clear", null)));
                attempts.add(() -> {
                    var answer = service.act(token, seen, Map.of("action", "withdraw"));
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
                JsonNode after = request(seen);
                JsonNode steps = history(seen);
                assertThat(after.path("version").asLong()).isEqualTo(2);
                assertThat(steps).hasSize(2);
                assertThat(steps.path(1).path("stage")).isEqualTo(after.path("stage"));
                assertThat(steps.path(1).path("status")).isEqualTo(after.path("status"));
            }
        }
    }
}
