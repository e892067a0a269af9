package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RatingIT extends HandledByOfficersIT {
    private static final String RATED = "ae.sharjah.digital.request.rated.v1";
    private static final Map<String, String> UNSEEN = Map.of();

    private RunningService.Answer rate(JsonNode request, int score, String words, Map<String, String> headers) {
        return service.put(path(request) + "/rating", token, Map.of("score", score, "words", words), headers);
    }

    private static Map<String, String> seen(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private UUID ratingOf(JsonNode request) {
        return jdbc.sql("SELECT id FROM rating WHERE request_id = :id")
                .param("id", id(request))
                .query(UUID.class)
                .single();
    }

    @Test
    void isTakenOnceTheRequestIsDecidedAndShownWithIt() {
        JsonNode request = submitted();
        assertThat(rate(request, 5, "Quick", UNSEEN).code()).isEqualTo("not-decided-yet");
        assertThat(service.get(path(request) + "/rating", token).status()).isEqualTo(404);
        act(khalid, request, "approve");

        var rated = rate(request, 4, "Quick, and friendly", UNSEEN);
        assertThat(rated.status()).isEqualTo(201);
        assertThat(rated.etag()).isEqualTo("\"1\"");
        assertThat(service.get(path(request) + "/rating", token).body()).isEqualTo(rated.body());
        assertThat(request(request).path("rating")).isEqualTo(rated.body());
        assertThat(request(request).path("rating").path("words").asString()).isEqualTo("Quick, and friendly");
    }

    @Test
    void isToldWithTheScoreAndWithoutTheWords() {
        JsonNode request = decided(khalid, "approve");
        rate(request, 2, "Khalid was unfriendly", UNSEEN);
        rate(request, 3, "Khalid was unfriendly", seen(1));

        List<JsonNode> events = events(RATED, ratingOf(request));
        assertThat(events).extracting(event -> event.path("score").asInt()).containsExactly(2, 3);
        assertThat(events.toString()).doesNotContain("unfriendly", maryam.toString());
    }

    @Test
    void changesByWhoeverHasSeenIt() {
        JsonNode request = decided(khalid, "reject");
        rate(request, 1, "No", UNSEEN);

        assertThat(rate(request, 1, "No", UNSEEN).status()).as("said again").isEqualTo(200);
        assertThat(rate(request, 2, "No", UNSEEN).status()).isEqualTo(428);
        assertThat(rate(request, 2, "No", seen(7)).status()).isEqualTo(412);
        var changed = rate(request, 2, "Better", seen(1));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(rate(request, 2, "Better", seen(1)).etag())
                .as("the answer was lost")
                .isEqualTo("\"2\"");
        assertThat(events(RATED, ratingOf(request))).hasSize(2);
    }

    @Test
    void staysAsItIsAfterThirtyDaysUnlessThereIsANewDecision() {
        JsonNode request = decided(khalid, "reject");
        rate(request, 1, "No", UNSEEN);
        jdbc.sql("UPDATE rating SET rated_at = rated_at - interval '31 days' WHERE request_id = :id")
                .param("id", id(request))
                .update();
        assertThat(rate(request, 2, "No", seen(1)).status())
                .as("decided just now")
                .isEqualTo(200);
        stageBegan(request, 31);

        var late = rate(request, 5, "Yes", seen(2));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("rating-closed");
        assertThat(request(request).path("rating").path("score").asInt()).isEqualTo(2);
    }

    @Test
    void waitsForTheNewDecisionWhileAnAppealIsConsidered() {
        JsonNode request = decided(khalid, "reject");
        rate(request, 1, "No", UNSEEN);
        JsonNode appealed = service.act(token, request, Map.of("action", "appeal", "reason", "Look again"))
                .body();
        assertThat(rate(request, 2, "No", seen(1)).code()).isEqualTo("not-decided-yet");
        act(officer("appeals"), appealed, "overturn");
        assertThat(rate(request, 5, "In the end", seen(1)).status()).isEqualTo(200);
    }

    @Test
    void isOfWhatWasWithdrawnAfterItWasSubmittedAndOfNoDraft() {
        JsonNode request = submitted();
        service.act(token, request, Map.of("action", "withdraw"));
        assertThat(rate(request, 3, "Slow", UNSEEN).status()).isEqualTo(201);

        JsonNode draft = service.create(token, permitFor(null, false)).body();
        assertThat(rate(draft, 3, "Slow", UNSEEN).code()).isEqualTo("not-decided-yet");
        service.act(token, draft, Map.of("action", "withdraw"));
        assertThat(rate(draft, 3, "Slow", UNSEEN).code()).isEqualTo("not-decided-yet");
    }

    @Test
    void belongsToThoseWhoMayUseTheRequest() {
        JsonNode request = decided(khalid, "approve");
        rate(request, 4, "Good", UNSEEN);
        String stranger = resident(UUID.randomUUID());
        assertThat(service.get(path(request) + "/rating", stranger).status()).isEqualTo(404);
        assertThat(service.put(path(request) + "/rating", stranger, Map.of("score", 1), UNSEEN)
                        .status())
                .isEqualTo(404);
        assertThat(request(request).path("rating").path("score").asInt()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoRating() {
        JsonNode request = decided(khalid, "approve");
        String address = path(request) + "/rating";
        for (int score : new int[] {0, 6, -1}) {
            assertThat(service.put(address, token, Map.of("score", score), UNSEEN)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(service.put(address, token, Map.of(), UNSEEN).status()).isEqualTo(422);
        assertThat(service.put(address, token, Map.of("score", "five"), UNSEEN).status())
                .isEqualTo(400);
        assertThat(service.put(address, token, Map.of("score", 5, "stars", 5), UNSEEN)
                        .status())
                .isEqualTo(400);
        assertThat(rate(request, 5, "x".repeat(2001), UNSEEN).status()).isEqualTo(422);
        for (String words : new String[] {"<script>alert(1)</script>", "   ", "a\u0007b"}) {
            var answer = rate(request, 5, words, UNSEEN);
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(CreateRequestIT.pointers(answer.body()).toString()).contains("/words");
        }
        assertThat(service.get(address, token).status()).isEqualTo(404);
        assertThat(service.put(address, token, new HashMap<>(Map.of("score", 5)), UNSEEN)
                        .status())
                .isEqualTo(201);
    }
}
