package ae.sharjah.digital.request.complaint;

import static ae.sharjah.digital.request.testing.GardenComplaints.COMPLAINTS;
import static ae.sharjah.digital.request.testing.GardenComplaints.newComplaint;
import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.GardenComplaints;
import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Complaints of residents from creation to closing. */
@RequestServiceTest
class ComplaintIT {
    private static final String TYPE = "ae.sharjah.digital.complaint.%s.v1";

    @Autowired
    private GardenComplaints complaints;

    @Autowired
    private RequestServiceClient service;

    @Test
    void isCreatedAnsweredAndClosed() {
        var made = complaints.complain(complaints.permit.submitRequest(), "delay", "Nothing has happened for weeks");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        JsonNode complaint = made.body();
        assertThat(complaint.path("reference").asString()).matches("SC-[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]");
        assertThat(complaint.path("state").asString()).isEqualTo("open");
        assertThat(complaint.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(complaint.path("waitingOn").has("until")).isTrue();
        assertThat(complaint.path("waitingOn").path("overdue").asBoolean()).isFalse();
        assertThat(complaint.path("categoryLabel").path("ar").asString()).isEqualTo("التأخر في إنجاز الطلب");
        assertThat(complaints.read(complaint)).isEqualTo(complaint);

        var answer = complaints.answer(complaints.noora, complaint, "An inspector comes on Monday");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        JsonNode answered = complaints.read(complaint);
        assertThat(answered.path("state").asString()).isEqualTo("answered");
        assertThat(answered.path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(answered.path("waitingOn").has("until")).isFalse();
        assertThat(answered.path("steps").path(1).path("words").asString()).isEqualTo("An inspector comes on Monday");
        assertThat(answered.path("steps").path(1).path("actor").asString()).isEqualTo("agency");

        JsonNode closed = complaints.close(answered).body();
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(closed.has("waitingOn")).isFalse();
        assertThat(complaints.close(closed).code()).isEqualTo("complaint-closed");
        assertThat(complaints.reopen(closed, "Still nothing").code()).isEqualTo("complaint-not-answered");
    }

    @Test
    void isReopenedOnceWithANewDeadline() {
        JsonNode complaint = complaints
                .complain(complaints.permit.submitRequest(), "delay", "Nothing happens")
                .body();
        assertThat(complaints.reopen(complaint, "Well?").code()).isEqualTo("complaint-not-answered");
        complaints.answer(complaints.noora, complaint, "It takes time");

        JsonNode again = complaints
                .reopen(complaints.read(complaint), "That is no answer")
                .body();
        assertThat(again.path("state").asString()).isEqualTo("open");
        assertThat(again.path("waitingOn").has("until")).isTrue();
        complaints.answer(complaints.noora, again, "An inspector comes on Monday");
        JsonNode answered = complaints.read(complaint);
        assertThat(answered.path("mayBeReopened").asBoolean()).isFalse();
        assertThat(complaints.reopen(answered, "Once more").code()).isEqualTo("complaint-reopened-before");
        assertThat(answered.path("steps")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("made", "answered", "reopened", "answered");
    }

    @Test
    void publishesEventsWithIdsAndCodesOnly() {
        JsonNode request = complaints.permit.submitRequest();
        JsonNode complaint =
                complaints.complain(request, "conduct", "Khalid shouted").body();
        complaints.answer(complaints.noora, complaint, "We are sorry");
        complaints.close(complaints.read(complaint));

        for (String what : List.of("made", "answered", "closed")) {
            List<JsonNode> events = complaints.permit.events(TYPE.formatted(what), id(complaint));
            assertThat(events).as(what).hasSize(1);
            assertThat(events.getFirst().toString()).doesNotContain("shouted", "sorry");
            assertThat(events.getFirst().path("requestReference").asString())
                    .isEqualTo(request.path("reference").asString());
        }
    }

    @Test
    void isCreatedOnceForTheSameKey() {
        JsonNode request = complaints.permit.submitRequest();
        var key = RequestServiceClient.idempotencyKey();
        var first = service.post(COMPLAINTS, complaints.permit.token, newComplaint(request, "delay", "Slow"), key);
        var second = service.post(COMPLAINTS, complaints.permit.token, newComplaint(request, "delay", "Slow"), key);
        var other = service.post(COMPLAINTS, complaints.permit.token, newComplaint(request, "delay", "Very slow"), key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(service.post(COMPLAINTS, complaints.permit.token, newComplaint(request, "delay", "Slow"), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(service.get(COMPLAINTS + "?requestId=" + id(request), complaints.permit.token)
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void requiresASubmittedRequestAndADecisionForItsOutcome() {
        JsonNode draft = service.create(complaints.permit.token, GardenPermit.newRequest(null, false))
                .body();
        assertThat(complaints.complain(draft, "delay", "Slow").code()).isEqualTo("not-submitted-yet");
        var early = complaints.complain(complaints.permit.submitRequest(), "outcome", "Wrong");
        assertThat(early.status()).isEqualTo(422);
        assertThat(errors(early.body())).containsExactly("/category category.no-outcome");
        assertThat(complaints
                        .complain(
                                complaints.permit.submitAndDecide(complaints.permit.khalid, "reject"),
                                "outcome",
                                "Wrong")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void limitsTheOpenComplaintsOfARequest() throws Exception {
        JsonNode request = complaints.permit.submitRequest();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                attempts.add(() -> complaints.complain(request, "delay", "Slow").status());
            }
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
        JsonNode one = service.get(COMPLAINTS + "?requestId=" + id(request), complaints.permit.token)
                .body()
                .path("items")
                .path(0);
        complaints.close(one);
        assertThat(complaints.complain(request, "delay", "Slow").status()).isEqualTo(201);
    }

    @Test
    void reportsAllFaultsAtOnce() {
        var answer = complaints.complain(complaints.permit.submitRequest(), "weather", "<b>Rain</b>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer.body())).containsExactly("/category category.unknown", "/words text.markup");
        assertThat(complaints
                        .complain(complaints.permit.submitRequest(), "delay", "x".repeat(4001))
                        .status())
                .isEqualTo(422);
        var more = new HashMap<>(newComplaint(complaints.permit.submitRequest(), "delay", "Slow"));
        more.put("anonymous", true);
        assertThat(service.post(COMPLAINTS, complaints.permit.token, more, RequestServiceClient.idempotencyKey())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void listsTheCategoriesInBothLanguages() {
        JsonNode categories = service.get("/api/v1/complaint-categories", complaints.permit.token)
                .body()
                .path("items");
        assertThat(categories.valueStream().map(one -> one.path("code").asString()))
                .contains("delay", "outcome", "other");
        categories.forEach(one -> assertThat(one.path("label").has("ar")).isTrue());
    }
}
