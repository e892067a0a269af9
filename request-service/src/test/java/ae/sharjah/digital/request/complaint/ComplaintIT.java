package ae.sharjah.digital.request.complaint;

import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Complaints of residents from creation to closing. */
@RequestServiceTest
class ComplaintIT {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String AGENCY_COMPLAINTS = "/api/agency/v1/complaints";
    private static final String TYPE = "ae.sharjah.digital.complaint.%s.v1";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private GardenPermit permit;

    private final String noora = officerToken(UUID.randomUUID(), AGENCY, "complaints");

    private static String officerToken(UUID person, @Nullable String agency, String... roles) {
        return TestTokens.token(token -> {
            token.subject(person.toString()).roles(roles).audience("request-service");
            if (agency != null) {
                token.claim("agency", agency);
            }
        });
    }

    private RequestServiceClient.Response complain(JsonNode request, String category, String words) {
        return service.post(COMPLAINTS, permit.token, newComplaint(request, category, words), RequestServiceClient.idempotencyKey());
    }

    private static Map<String, Object> newComplaint(JsonNode request, String category, String words) {
        return Map.of("requestId", id(request), "category", category, "words", words);
    }

    private static Map<String, String> ifMatch(JsonNode complaint) {
        return Map.of("If-Match", "\"" + complaint.path("version").asLong() + "\"");
    }

    private RequestServiceClient.Response answer(String officer, JsonNode complaint, String words) {
        return service.post(AGENCY_COMPLAINTS + "/" + id(complaint) + "/answer", officer, Map.of("words", words), ifMatch(complaint));
    }

    private RequestServiceClient.Response reopen(JsonNode complaint, String words) {
        return service.post(COMPLAINTS + "/" + id(complaint) + "/reopen", permit.token, Map.of("words", words), ifMatch(complaint));
    }

    private RequestServiceClient.Response close(JsonNode complaint) {
        return service.send("POST", COMPLAINTS + "/" + id(complaint) + "/close", permit.token, null, ifMatch(complaint));
    }

    private JsonNode read(JsonNode of) {
        return service.get(COMPLAINTS + "/" + id(of), permit.token).body();
    }

    @Test
    void isCreatedAnsweredAndClosed() {
        var made = complain(permit.submitRequest(), "delay", "Nothing has happened for weeks");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        JsonNode complaint = made.body();
        assertThat(complaint.path("reference").asString()).matches("SC-[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]");
        assertThat(complaint.path("state").asString()).isEqualTo("open");
        assertThat(complaint.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(complaint.path("waitingOn").has("until")).isTrue();
        assertThat(complaint.path("waitingOn").path("overdue").asBoolean()).isFalse();
        assertThat(complaint.path("categoryLabel").path("ar").asString()).isEqualTo("التأخر في إنجاز الطلب");
        assertThat(read(complaint)).isEqualTo(complaint);

        var answered = answer(noora, complaint, "An inspector comes on Monday");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        JsonNode told = read(complaint);
        assertThat(told.path("state").asString()).isEqualTo("answered");
        assertThat(told.path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(told.path("waitingOn").has("until")).isFalse();
        assertThat(told.path("steps").path(1).path("words").asString()).isEqualTo("An inspector comes on Monday");
        assertThat(told.path("steps").path(1).path("actor").asString()).isEqualTo("agency");

        JsonNode closed = close(told).body();
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.has("waitingOn")).isFalse();
        assertThat(close(closed).code()).isEqualTo("complaint-closed");
        assertThat(reopen(closed, "Still nothing").code()).isEqualTo("complaint-not-answered");
    }

    @Test
    void isReopenedOnceWithANewDeadline() {
        JsonNode complaint = complain(permit.submitRequest(), "delay", "Nothing happens").body();
        assertThat(reopen(complaint, "Well?").code()).isEqualTo("complaint-not-answered");
        answer(noora, complaint, "It takes time");

        JsonNode again = reopen(read(complaint), "That is no answer").body();
        assertThat(again.path("state").asString()).isEqualTo("open");
        assertThat(again.path("waitingOn").has("until")).isTrue();
        answer(noora, again, "An inspector comes on Monday");
        JsonNode answered = read(complaint);
        assertThat(answered.path("mayBeReopened").asBoolean()).isFalse();
        assertThat(reopen(answered, "Once more").code()).isEqualTo("complaint-reopened-before");
        assertThat(answered.path("steps")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("made", "answered", "reopened", "answered");
    }

    @Test
    void publishesEventsWithIdsAndCodesOnly() {
        JsonNode request = permit.submitRequest();
        JsonNode complaint = complain(request, "conduct", "Khalid shouted").body();
        answer(noora, complaint, "We are sorry");
        close(read(complaint));

        for (String what : List.of("made", "answered", "closed")) {
            List<JsonNode> events = permit.events(TYPE.formatted(what), id(complaint));
            assertThat(events).as(what).hasSize(1);
            assertThat(events.getFirst().toString()).doesNotContain("shouted", "sorry");
            assertThat(events.getFirst().path("requestReference").asString())
                    .isEqualTo(request.path("reference").asString());
        }
    }

    @Test
    void isCreatedOnceForTheSameKey() {
        JsonNode request = permit.submitRequest();
        var key = RequestServiceClient.idempotencyKey();
        var first = service.post(COMPLAINTS, permit.token, newComplaint(request, "delay", "Slow"), key);
        var second = service.post(COMPLAINTS, permit.token, newComplaint(request, "delay", "Slow"), key);
        var other = service.post(COMPLAINTS, permit.token, newComplaint(request, "delay", "Very slow"), key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(service.post(COMPLAINTS, permit.token, newComplaint(request, "delay", "Slow"), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(service.get(COMPLAINTS + "?requestId=" + id(request), permit.token).body().path("items"))
                .hasSize(1);
    }

    @Test
    void requiresASubmittedRequestAndADecisionForItsOutcome() {
        JsonNode draft = service.create(permit.token, GardenPermit.newRequest(null, false)).body();
        assertThat(complain(draft, "delay", "Slow").code()).isEqualTo("not-submitted-yet");
        var early = complain(permit.submitRequest(), "outcome", "Wrong");
        assertThat(early.status()).isEqualTo(422);
        assertThat(errors(early.body())).containsExactly("/category category.no-outcome");
        assertThat(complain(permit.submitAndDecide(permit.khalid, "reject"), "outcome", "Wrong").status())
                .isEqualTo(201);
    }

    @Test
    void limitsTheOpenComplaintsOfARequest() throws Exception {
        JsonNode request = permit.submitRequest();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                attempts.add(() -> complain(request, "delay", "Slow").status());
            }
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        JsonNode one = service.get(COMPLAINTS + "?requestId=" + id(request), permit.token)
                .body()
                .path("items")
                .path(0);
        close(one);
        assertThat(complain(request, "delay", "Slow").status()).isEqualTo(201);
    }

    @Test
    void reportsAllFaultsAtOnce() {
        var answer = complain(permit.submitRequest(), "weather", "<b>Rain</b>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer.body()))
                .containsExactly("/category category.unknown", "/words text.markup");
        assertThat(complain(permit.submitRequest(), "delay", "x".repeat(4001)).status()).isEqualTo(422);
        var more = new HashMap<>(newComplaint(permit.submitRequest(), "delay", "Slow"));
        more.put("anonymous", true);
        assertThat(service.post(COMPLAINTS, permit.token, more, RequestServiceClient.idempotencyKey()).status())
                .isEqualTo(400);
    }

    @Test
    void listsTheCategoriesInBothLanguages() {
        JsonNode categories =
                service.get("/api/v1/complaint-categories", permit.token).body().path("items");
        assertThat(categories.valueStream().map(one -> one.path("code").asString()))
                .contains("delay", "outcome", "other");
        categories.forEach(one -> assertThat(one.path("label").has("ar")).isTrue());
    }
}
