package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestResources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Actions of applicants on their drafts and requests. */
@RequestServiceTest
class RequestActionsIT {
    @Autowired
    private RequestServiceClient service;

    private final UUID maryam = UUID.randomUUID();

    private final String token = resident(maryam);

    private JsonNode draft(Map<String, Object> answers) {
        return service.create(token, newRequest(answers, false)).body();
    }

    private static String path(JsonNode request) {
        return "/api/v1/requests/" + request.path("id").asString();
    }

    @Test
    void acceptsOnlyPlainTextFromApplicants() {
        JsonNode draft = draft(Map.of());

        for (String words : List.of("<b>Because</b>", "  ", "be\u0007cause")) {
            var refused = service.act(token, draft, Map.of("action", "withdraw", "reason", words));
            assertThat(refused.status()).as(words).isEqualTo(422);
            assertThat(refused.body().path("errors").path(0).path("pointer").asString())
                    .isEqualTo("/reason");
        }
        assertThat(service.act(token, draft, Map.of("action", "withdraw", "reason", "Because 3 < 4"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void completesADraftFieldByFieldAndSubmitsIt() {
        JsonNode draft = draft(Map.of("premiseNumber", "104523378", "notes", "one"));
        var changes = new HashMap<String, Object>(Map.of("occupancy", "owner", "declaration", true));
        changes.put("notes", null);
        var changed = service.patch(path(draft), token, Map.of("answers", changes), Map.of("If-Match", "\"1\""));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.body().path("answers"))
                .isEqualTo(TestResources.JSON.valueToTree(
                        Map.of("premiseNumber", "104523378", "occupancy", "owner", "declaration", true)));

        var submitted = service.act(token, changed.body(), Map.of("action", "submit"));
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body().path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.etag()).isEqualTo("\"3\"");
        var history = service.get(path(draft) + "/history", token).body().path("items");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("action").asString()).isEqualTo("create");
        assertThat(history.path(1).path("action").asString()).isEqualTo("submit");
        assertThat(history.path(1).path("version").asLong()).isEqualTo(3);
        assertThat(history.path(1).path("label").path("ar").asString()).isEqualTo("تم إرسال الطلب");
        assertThat(history.path(1).path("label").path("en").asString()).isEqualTo("Submitted");
    }

    @Test
    void refusesToSubmitAnInvalidDraft() {
        JsonNode draft = draft(Map.of("occupancy", "owner"));

        var answer = service.act(token, draft, Map.of("action", "submit"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer.body()))
                .containsExactly("/answers/declaration required", "/answers/premiseNumber required");
        assertThat(service.get(path(draft), token).body()).isEqualTo(draft);
    }

    @Test
    void limitsTheAnswersOfARequestAcrossChanges() {
        JsonNode draft = draft(many("a", 150));
        var beyond = service.patch(path(draft), token, Map.of("answers", many("b", 51)), Map.of("If-Match", "\"1\""));
        var upTo = service.patch(path(draft), token, Map.of("answers", many("b", 50)), Map.of("If-Match", "\"1\""));

        assertThat(beyond.status()).isEqualTo(422);
        assertThat(errors(beyond.body())).containsExactly("/answers size");
        assertThat(beyond.body().path("errors").path(0).path("message").asString())
                .contains("200");
        assertThat(upTo.status()).isEqualTo(200);
        assertThat(upTo.body().path("answers")).hasSize(200);
    }

    private static Map<String, Object> many(String prefix, int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> prefix + i, i -> i));
    }

    @Test
    void requiresTheVersionLastSeen() {
        JsonNode draft = draft(validAnswers());
        var without = service.patch(path(draft), token, Map.of("answers", Map.of()), Map.of());
        var stale = service.patch(path(draft), token, Map.of("answers", Map.of()), Map.of("If-Match", "\"9\""));
        var nonsense = service.patch(path(draft), token, Map.of("answers", Map.of()), Map.of("If-Match", "9"));
        var action = service.post(path(draft) + "/actions", token, Map.of("action", "submit"), Map.of());

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.code()).isEqualTo("precondition-required");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("precondition-failed");
        assertThat(nonsense.status()).isEqualTo(412);
        assertThat(action.status()).isEqualTo(428);
        assertThat(service.get(path(draft), token).body()).isEqualTo(draft);
    }

    @Test
    void refusesActionsOfOtherStagesAndParties() {
        JsonNode request =
                service.create(token, newRequest(validAnswers(), true)).body();

        var illegal = service.act(token, request, Map.of("action", "submit"));
        var foreign = service.act(token, request, Map.of("action", "approve"));
        var changed = service.patch(
                path(request),
                token,
                Map.of("answers", Map.of("notes", "late")),
                Map.of("If-Match", request.path("version").asString()));
        var late = service.patch(
                path(request), token, Map.of("answers", Map.of("notes", "late")), Map.of("If-Match", "\"1\""));

        assertThat(illegal.status()).isEqualTo(409);
        assertThat(illegal.code()).isEqualTo("action-not-allowed");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.code()).isEqualTo("action-not-yours");
        assertThat(changed.status()).isEqualTo(412);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("draft-only");
        assertThat(service.get(path(request), token).body()).isEqualTo(request);
    }

    @Test
    void hidesOtherPeoplesRequests() {
        JsonNode request =
                service.create(token, newRequest(validAnswers(), true)).body();
        String stranger = resident(UUID.randomUUID());

        assertThat(service.get(path(request), stranger).status()).isEqualTo(404);
        assertThat(service.get(path(request) + "/history", stranger).status()).isEqualTo(404);
        assertThat(service.act(stranger, request, Map.of("action", "withdraw")).status())
                .isEqualTo(404);
        assertThat(service.patch(path(request), stranger, Map.of("answers", Map.of()), Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/requests", stranger).body().path("items"))
                .isEmpty();
        assertThat(service.get("/api/v1/requests/" + UUID.randomUUID(), token).status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/requests/not-an-id", token).status()).isEqualTo(404);
    }

    @Test
    void allowsOneOfManyConcurrentActions() throws Exception {
        JsonNode draft = draft(validAnswers());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 16; i++) {
                String action = i % 2 == 0 ? "submit" : "withdraw";
                attempts.add(() ->
                        service.act(token, draft, Map.of("action", action)).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).containsOnly(200, 412);
        }
        assertThat(service.get(path(draft) + "/history", token).body().path("items"))
                .hasSize(2);
    }

    @Test
    void withdrawsTheRequestAndRecallsTheDispatch() {
        JsonNode request =
                service.create(token, newRequest(validAnswers(), true)).body();

        var withdrawn = service.act(token, request, Map.of("action", "withdraw", "reason", "no longer moving"));

        assertThat(withdrawn.body().path("status").asString()).isEqualTo("WITHDRAWN");
        var history = service.get(path(request) + "/history", token).body().path("items");
        assertThat(history.path(history.size() - 1).path("label").path("en").asString())
                .isEqualTo("Withdrawn");
        assertThat(withdrawn.body().has("waitingOn")).isFalse();
        assertThat(withdrawn.body().path("actions")).isEmpty();
        assertThat(withdrawn.body().path("dispatch").path("state").asString()).isEqualTo("recalled");
        var last = service.get(path(request) + "/history", token)
                .body()
                .path("items")
                .path(1);
        assertThat(last.path("reason").path("en").asString()).isEqualTo("no longer moving");
    }

    @Test
    void pagesThroughRequestsWithoutRepetition() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(draft(Map.of()).path("id").asString());
        }
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page =
                    service.get("/api/v1/requests?limit=2" + next, token).body();
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(made.reversed());
        assertThat(service.get("/api/v1/requests?status=SUBMITTED", token)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(service.get("/api/v1/requests?limit=0", token).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/requests?limit=1000", token).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/requests?status=LOST", token).status()).isEqualTo(400);
        assertThat(service.get("/api/v1/requests?cursor=nonsense", token).code())
                .isEqualTo("cursor-invalid");
    }
}
