package ae.sharjah.digital.request.rating;

import static ae.sharjah.digital.request.testing.GardenPermit.id;
import static ae.sharjah.digital.request.testing.GardenPermit.officer;
import static ae.sharjah.digital.request.testing.GardenPermit.path;
import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Ratings of requests. */
@RequestServiceTest
class RatingIT {
    private static final String RATED = "ae.sharjah.digital.request.rated.v1";
    private static final Map<String, String> UNSEEN = Map.of();

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private GardenPermit permit;

    private RequestServiceClient.Response rate(JsonNode request, int score, String words, Map<String, String> headers) {
        return service.put(path(request) + "/rating", permit.token, Map.of("score", score, "words", words), headers);
    }

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private UUID ratingOf(JsonNode request) {
        return jdbc.sql("SELECT id FROM rating WHERE request_id = :id")
                .param("id", id(request))
                .query(UUID.class)
                .single();
    }

    @Test
    void isAcceptedOnceTheRequestIsDecidedAndShownWithIt() {
        JsonNode request = permit.submitRequest();
        assertThat(rate(request, 5, "Quick", UNSEEN).code()).isEqualTo("not-decided-yet");
        assertThat(service.get(path(request) + "/rating", permit.token).status())
                .isEqualTo(404);
        permit.act(permit.khalid, request, "approve");

        var rated = rate(request, 4, "Quick, and friendly", UNSEEN);
        assertThat(rated.status()).isEqualTo(201);
        assertThat(rated.etag()).isEqualTo("\"1\"");
        assertThat(service.get(path(request) + "/rating", permit.token).body()).isEqualTo(rated.body());
        assertThat(permit.read(request).path("rating")).isEqualTo(rated.body());
        assertThat(permit.read(request).path("rating").path("words").asString()).isEqualTo("Quick, and friendly");
    }

    @Test
    void isPublishedWithTheScoreAndWithoutTheText() {
        JsonNode request = permit.submitAndDecide(permit.khalid, "approve");
        rate(request, 2, "Khalid was unfriendly", UNSEEN);
        rate(request, 3, "Khalid was unfriendly", ifMatch(1));

        List<JsonNode> events = permit.events(RATED, ratingOf(request));
        assertThat(events).extracting(event -> event.path("score").asInt()).containsExactly(2, 3);
        assertThat(events.toString()).doesNotContain("unfriendly", permit.maryam.toString());
    }

    @Test
    void isChangedOnlyWithTheVersionLastSeen() {
        JsonNode request = permit.submitAndDecide(permit.khalid, "reject");
        rate(request, 1, "No", UNSEEN);

        assertThat(rate(request, 1, "No", UNSEEN).status()).as("said again").isEqualTo(200);
        assertThat(rate(request, 2, "No", UNSEEN).status()).isEqualTo(428);
        assertThat(rate(request, 2, "No", ifMatch(7)).status()).isEqualTo(412);
        var changed = rate(request, 2, "Better", ifMatch(1));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(rate(request, 2, "Better", ifMatch(1)).etag())
                .as("the answer was lost")
                .isEqualTo("\"2\"");
        assertThat(permit.events(RATED, ratingOf(request))).hasSize(2);
    }

    @Test
    void isFixedAfterThirtyDaysUnlessThereIsANewDecision() {
        JsonNode request = permit.submitAndDecide(permit.khalid, "reject");
        rate(request, 1, "No", UNSEEN);
        jdbc.sql("UPDATE rating SET rated_at = rated_at - interval '31 days' WHERE request_id = :id")
                .param("id", id(request))
                .update();
        assertThat(rate(request, 2, "No", ifMatch(1)).status())
                .as("decided just now")
                .isEqualTo(200);
        permit.setStageAge(request, 31);

        var late = rate(request, 5, "Yes", ifMatch(2));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("rating-closed");
        assertThat(permit.read(request).path("rating").path("score").asInt()).isEqualTo(2);
    }

    @Test
    void isNotChangedWhileAnAppealIsConsidered() {
        JsonNode request = permit.submitAndDecide(permit.khalid, "reject");
        rate(request, 1, "No", UNSEEN);
        JsonNode appealed = service.act(permit.token, request, Map.of("action", "appeal", "reason", "Look again"))
                .body();
        assertThat(rate(request, 2, "No", ifMatch(1)).code()).isEqualTo("not-decided-yet");
        permit.act(officer("appeals"), appealed, "overturn");
        assertThat(rate(request, 5, "In the end", ifMatch(1)).status()).isEqualTo(200);
    }

    @Test
    void isAcceptedForAWithdrawnRequestButNotForADraft() {
        JsonNode request = permit.submitRequest();
        service.act(permit.token, request, Map.of("action", "withdraw"));
        assertThat(rate(request, 3, "Slow", UNSEEN).status()).isEqualTo(201);

        JsonNode draft = service.create(permit.token, GardenPermit.newRequest(null, false))
                .body();
        assertThat(rate(draft, 3, "Slow", UNSEEN).code()).isEqualTo("not-decided-yet");
        service.act(permit.token, draft, Map.of("action", "withdraw"));
        assertThat(rate(draft, 3, "Slow", UNSEEN).code()).isEqualTo("not-decided-yet");
    }

    @Test
    void isHiddenFromStrangers() {
        JsonNode request = permit.submitAndDecide(permit.khalid, "approve");
        rate(request, 4, "Good", UNSEEN);
        String stranger = resident(UUID.randomUUID());
        assertThat(service.get(path(request) + "/rating", stranger).status()).isEqualTo(404);
        assertThat(service.put(path(request) + "/rating", stranger, Map.of("score", 1), UNSEEN)
                        .status())
                .isEqualTo(404);
        assertThat(permit.read(request).path("rating").path("score").asInt()).isEqualTo(4);
    }

    @Test
    void refusesInvalidRatings() {
        JsonNode request = permit.submitAndDecide(permit.khalid, "approve");
        String address = path(request) + "/rating";
        for (int score : new int[] {0, 6, -1}) {
            assertThat(service.put(address, permit.token, Map.of("score", score), UNSEEN)
                            .status())
                    .isEqualTo(422);
        }
        assertThat(service.put(address, permit.token, Map.of(), UNSEEN).status())
                .isEqualTo(422);
        assertThat(service.put(address, permit.token, Map.of("score", "five"), UNSEEN)
                        .status())
                .isEqualTo(400);
        assertThat(service.put(address, permit.token, Map.of("score", 5, "stars", 5), UNSEEN)
                        .status())
                .isEqualTo(400);
        assertThat(rate(request, 5, "x".repeat(2001), UNSEEN).status()).isEqualTo(422);
        for (String words : new String[] {"<script>alert(1)</script>", "   ", "a\u0007b"}) {
            var answer = rate(request, 5, words, UNSEEN);
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(errors(answer.body()).toString()).contains("/words");
        }
        assertThat(service.get(address, permit.token).status()).isEqualTo(404);
        assertThat(service.put(address, permit.token, new HashMap<>(Map.of("score", 5)), UNSEEN)
                        .status())
                .isEqualTo(201);
    }
}
