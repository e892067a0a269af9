package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.complaint.OverdueComplaints;
import java.time.Duration;
import java.time.Instant;
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

class ComplaintIT extends HandledByOfficersIT {
    private static final String MINE = "/api/v1/complaints";
    private static final String THEIRS = "/api/agency/v1/complaints";
    private static final String TYPE = "ae.sharjah.digital.complaint.%s.v1";

    @Autowired
    private OverdueComplaints overdueComplaints;

    private final String noora = officerToken(UUID.randomUUID(), AGENCY, "complaints");

    private static String officerToken(UUID person, @Nullable String agency, String... roles) {
        return TestTokens.token(token -> {
            token.subject(person.toString()).roles(roles).audience("request-service");
            if (agency != null) {
                token.claim("agency", agency);
            }
        });
    }

    private RunningService.Answer complain(JsonNode request, String category, String words) {
        return service.post(MINE, token, about(request, category, words), RunningService.key());
    }

    private static Map<String, Object> about(JsonNode request, String category, String words) {
        return Map.of("requestId", id(request), "category", category, "words", words);
    }

    private static Map<String, String> seen(JsonNode complaint) {
        return Map.of("If-Match", "\"" + complaint.path("version").asLong() + "\"");
    }

    private RunningService.Answer answer(String officer, JsonNode complaint, String words) {
        return service.post(THEIRS + "/" + id(complaint) + "/answer", officer, Map.of("words", words), seen(complaint));
    }

    private RunningService.Answer reopen(JsonNode complaint, String words) {
        return service.post(MINE + "/" + id(complaint) + "/reopen", token, Map.of("words", words), seen(complaint));
    }

    private RunningService.Answer close(JsonNode complaint) {
        return service.send("POST", MINE + "/" + id(complaint) + "/close", token, null, seen(complaint));
    }

    private JsonNode complaint(JsonNode of) {
        return service.get(MINE + "/" + id(of), token).body();
    }

    @Test
    void goesFromWordsToAnAnswerAndIsClosed() {
        var made = complain(submitted(), "delay", "Nothing has happened for weeks");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        JsonNode complaint = made.body();
        assertThat(complaint.path("reference").asString()).matches("SC-[1-9A-Z]{4}-[1-9A-Z]{4}-[1-9A-Z]");
        assertThat(complaint.path("state").asString()).isEqualTo("open");
        assertThat(complaint.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(complaint.path("waitingOn").has("until")).isTrue();
        assertThat(complaint.path("waitingOn").path("overdue").asBoolean()).isFalse();
        assertThat(complaint.path("categoryLabel").path("ar").asString()).isEqualTo("التأخر في إنجاز الطلب");
        assertThat(complaint(complaint)).isEqualTo(complaint);

        var answered = answer(noora, complaint, "An inspector comes on Monday");
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        JsonNode told = complaint(complaint);
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
    void isReopenedOnceWithAPromiseOfItsOwn() {
        JsonNode complaint = complain(submitted(), "delay", "Nothing happens").body();
        assertThat(reopen(complaint, "Well?").code()).isEqualTo("complaint-not-answered");
        answer(noora, complaint, "It takes time");

        JsonNode again = reopen(complaint(complaint), "That is no answer").body();
        assertThat(again.path("state").asString()).isEqualTo("open");
        assertThat(again.path("waitingOn").has("until")).isTrue();
        answer(noora, again, "An inspector comes on Monday");
        JsonNode answered = complaint(complaint);
        assertThat(answered.path("mayBeReopened").asBoolean()).isFalse();
        assertThat(reopen(answered, "Once more").code()).isEqualTo("complaint-reopened-before");
        assertThat(answered.path("steps")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("made", "answered", "reopened", "answered");
    }

    @Test
    void isToldByIdsAndCodesAlone() {
        JsonNode request = submitted();
        JsonNode complaint = complain(request, "conduct", "Khalid shouted").body();
        answer(noora, complaint, "We are sorry");
        close(complaint(complaint));

        for (String what : List.of("made", "answered", "closed")) {
            List<JsonNode> events = events(TYPE.formatted(what), id(complaint));
            assertThat(events).as(what).hasSize(1);
            assertThat(events.getFirst().toString()).doesNotContain("shouted", "sorry");
            assertThat(events.getFirst().path("requestReference").asString())
                    .isEqualTo(request.path("reference").asString());
        }
    }

    @Test
    void isMadeOnceHoweverOftenItIsSent() {
        JsonNode request = submitted();
        var key = RunningService.key();
        var first = service.post(MINE, token, about(request, "delay", "Slow"), key);
        var second = service.post(MINE, token, about(request, "delay", "Slow"), key);
        var other = service.post(MINE, token, about(request, "delay", "Very slow"), key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(service.post(MINE, token, about(request, "delay", "Slow"), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(service.get(MINE + "?requestId=" + id(request), token).body().path("items"))
                .hasSize(1);
    }

    @Test
    void needsASubmittedRequestAndOfAnOutcomeADecision() {
        JsonNode draft = service.create(token, permitFor(null, false)).body();
        assertThat(complain(draft, "delay", "Slow").code()).isEqualTo("not-submitted-yet");
        var early = complain(submitted(), "outcome", "Wrong");
        assertThat(early.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(early.body())).containsExactly("/category category.no-outcome");
        assertThat(complain(decided(khalid, "reject"), "outcome", "Wrong").status())
                .isEqualTo(201);
    }

    @Test
    void letsAFewAtATimeWaitForAnAnswer() throws Exception {
        JsonNode request = submitted();
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
        JsonNode one = service.get(MINE + "?requestId=" + id(request), token)
                .body()
                .path("items")
                .path(0);
        close(one);
        assertThat(complain(request, "delay", "Slow").status()).isEqualTo(201);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        var answer = complain(submitted(), "weather", "<b>Rain</b>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(CreateRequestIT.pointers(answer.body()))
                .containsExactly("/category category.unknown", "/words text.markup");
        assertThat(complain(submitted(), "delay", "x".repeat(4001)).status()).isEqualTo(422);
        var more = new HashMap<>(about(submitted(), "delay", "Slow"));
        more.put("anonymous", true);
        assertThat(service.post(MINE, token, more, RunningService.key()).status())
                .isEqualTo(400);
    }

    @Test
    void isHiddenFromStrangersAndFromOtherAgencies() {
        JsonNode complaint = complain(submitted(), "delay", "Slow").body();
        String address = MINE + "/" + id(complaint);
        String stranger = resident(UUID.randomUUID());
        assertThat(service.get(address, stranger).status()).isEqualTo(404);
        assertThat(service.send("POST", address + "/close", stranger, null, seen(complaint))
                        .status())
                .isEqualTo(404);
        assertThat(service.post(MINE, stranger, about(submitted(), "delay", "Slow"), RunningService.key())
                        .status())
                .isEqualTo(404);
        assertThat(service.get(
                                MINE + "?requestId="
                                        + complaint.path("requestId").asString(),
                                stranger)
                        .status())
                .isEqualTo(404);

        String sewa = officerToken(UUID.randomUUID(), "sewa", "complaints");
        assertThat(service.get(THEIRS + "/" + id(complaint), sewa).status()).isEqualTo(404);
        assertThat(answer(sewa, complaint, "No").status()).isEqualTo(404);
        assertThat(service.get(THEIRS + "/" + id(complaint), officerToken(UUID.randomUUID(), AGENCY, "officer"))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(THEIRS, officerToken(UUID.randomUUID(), null, "supervisor"))
                        .code())
                .isEqualTo("officer-without-agency");
        assertThat(service.get(THEIRS, token).status()).isEqualTo(403);
        assertThat(service.get(MINE, noora).status()).isEqualTo(403);
    }

    @Test
    void isNotAnsweredByWhoeverDecidedOrComplained() {
        JsonNode complaint =
                complain(decided(khalid, "reject"), "outcome", "Wrong").body();
        var decider = answer(officerToken(khalid.id(), AGENCY, "complaints"), complaint, "It is right");
        assertThat(decider.status()).isEqualTo(403);
        assertThat(decider.code()).isEqualTo("complaint-of-own-decision");
        var oneself = answer(officerToken(maryam, AGENCY, "complaints"), complaint, "You are right");
        assertThat(oneself.code()).isEqualTo("own-request");
        assertThat(answer(officerToken(UUID.randomUUID(), AGENCY, "supervisor"), complaint, "We looked again")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isAnsweredOnceByWhoeverHasSeenIt() {
        JsonNode complaint = complain(submitted(), "delay", "Slow").body();
        String address = THEIRS + "/" + id(complaint) + "/answer";
        assertThat(service.post(address, noora, Map.of("words", "Soon"), Map.of())
                        .status())
                .isEqualTo(428);
        assertThat(answer(noora, complaint, "Soon").status()).isEqualTo(200);
        assertThat(answer(noora, complaint, "Soon").status()).isEqualTo(412);
        assertThat(answer(noora, complaint(complaint), "Soon").code()).isEqualTo("complaint-not-open");
    }

    @Test
    void recordsWhoReadsWhatSomebodyWrote() {
        JsonNode complaint = complain(submitted(), "delay", "Slow").body();
        JsonNode read = service.get(THEIRS + "/" + id(complaint), noora).body();
        assertThat(read.path("steps").path(0).path("words").asString()).isEqualTo("Slow");
        assertThat(read.path("language").asString()).isEqualTo("ar");
        assertThat(read.toString()).doesNotContain(maryam.toString());
        assertThat(jdbc.sql("SELECT count(*) FROM complaint_reading WHERE complaint_id = :id")
                        .param("id", id(complaint))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void waitsInAQueueByWhenItIsDue() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            made.add(id(complain(submitted(), "delay", "Slow").body()));
        }
        // The last was promised first.
        jdbc.sql("UPDATE complaint SET waiting_until = now() - interval '1 day' WHERE id = :id")
                .param("id", made.getLast())
                .update();
        var seen = new ArrayList<UUID>();
        var late = new ArrayList<UUID>();
        String next = "";
        do {
            JsonNode page = service.get(THEIRS + "?limit=3" + next, noora).body();
            page.path("items").forEach(item -> {
                seen.add(id(item));
                if (item.path("overdue").asBoolean()) {
                    late.add(id(item));
                }
                assertThat(item.toString()).doesNotContain("Slow", maryam.toString());
            });
            next = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsAll(made);
        assertThat(late).contains(made.getLast()).doesNotContain(made.getFirst());
        assertThat(seen.indexOf(made.getLast())).isLessThan(seen.indexOf(made.getFirst()));
        assertThat(service.get(THEIRS + "?cursor=nonsense", noora).code()).isEqualTo("cursor-invalid");
    }

    @Test
    void isToldOnceToBeLateAndSupervisorsFindIt() {
        JsonNode late = complain(submitted(), "delay", "Slow").body();
        JsonNode inTime = complain(submitted(), "delay", "Slow too").body();
        promisedUntil(late, "1 minute");

        await().atMost(SOON).until(() -> isOverdue(late));

        JsonNode told = complaint(late);
        assertThat(told.path("steps").path(1).path("action").asString()).isEqualTo("overdue");
        assertThat(told.path("steps").path(1).path("actor").asString()).isEqualTo("platform");
        assertThat(told.path("version").asLong()).isEqualTo(2);
        assertThat(events(TYPE.formatted("overdue"), id(late))).hasSize(1);
        assertThat(overdueComplaints.markOverdue(id(late), Instant.now().plus(Duration.ofDays(90))))
                .as("once for each promise")
                .isEmpty();
        String supervisor = officerToken(UUID.randomUUID(), AGENCY, "supervisor");
        assertThat(allOf(THEIRS + "?overdue=true", supervisor))
                .contains(id(late))
                .doesNotContain(id(inTime));
        assertThat(allOf(THEIRS, supervisor)).contains(id(late), id(inTime));
    }

    @Test
    void isLateAgainAfterItWasReopenedAndKeepsTheMarkOfALateAnswer() {
        JsonNode late = complain(submitted(), "delay", "Slow").body();
        promisedUntil(late, "1 minute");
        await().atMost(SOON).until(() -> isOverdue(late));
        assertThat(answer(noora, late, "Soon").status())
                .as("somebody may have something new to read")
                .isEqualTo(412);
        JsonNode answered = answer(noora, complaint(late), "Soon").body();
        assertThat(answered.has("overdueSince")).isTrue();
        assertThat(answered.path("overdue").asBoolean()).isFalse();

        reopen(complaint(late), "Still nothing");
        assertThat(service.get(THEIRS + "/" + id(late), noora).body().has("overdueSince"))
                .isFalse();
        promisedUntil(late, "1 minute");
        await().atMost(SOON).until(() -> isOverdue(late));

        assertThat(events(TYPE.formatted("overdue"), id(late))).hasSize(2);
        assertThat(complaint(late)
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("made", "overdue", "answered", "reopened", "overdue");
    }

    @Test
    void isNotLateOnceItIsAnswered() {
        JsonNode complaint = complain(submitted(), "delay", "Slow").body();
        answer(noora, complaint, "Soon");

        assertThat(overdueComplaints.markOverdue(id(complaint), Instant.now().plus(Duration.ofDays(90))))
                .isEmpty();
    }

    @Test
    void isToldToBeLateByOneOfManyWhoTry() throws Exception {
        JsonNode complaint = complain(submitted(), "delay", "Slow").body();
        Instant late = Instant.now().plus(Duration.ofDays(90));
        Callable<Boolean> ring =
                () -> overdueComplaints.markOverdue(id(complaint), late).isPresent();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(java.util.Collections.nCopies(16, ring)).stream()
                            .filter(done -> done.resultNow()))
                    .hasSize(1);
        }
        assertThat(events(TYPE.formatted("overdue"), id(complaint))).hasSize(1);
    }

    /** As if its promise had been over for a while. */
    private void promisedUntil(JsonNode complaint, String ago) {
        jdbc.sql("""
                        UPDATE complaint SET waiting_until = now() - :ago::interval, next_alarm_at = now() - :ago::interval
                         WHERE id = :id
                        """).param("ago", ago).param("id", id(complaint)).update();
    }

    private boolean isOverdue(JsonNode complaint) {
        return service.get(THEIRS + "/" + id(complaint), noora).body().has("overdueSince");
    }

    private List<UUID> allOf(String queue, String officer) {
        var all = new ArrayList<UUID>();
        String next = "";
        do {
            JsonNode page = service.get(queue + next, officer).body();
            page.path("items").forEach(item -> all.add(id(item)));
            String sign = queue.contains("?") ? "&" : "?";
            next = page.has("next") ? sign + "cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }

    @Test
    void isAboutOneOfTheListedCategories() {
        JsonNode categories =
                service.get("/api/v1/complaint-categories", token).body().path("items");
        assertThat(categories.valueStream().map(one -> one.path("code").asString()))
                .contains("delay", "outcome", "other");
        categories.forEach(one -> assertThat(one.path("label").has("ar")).isTrue());
    }
}
