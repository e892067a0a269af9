package ae.sharjah.digital.request.prefill;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts that are filled from earlier requests, with the faults that remain. */
@RequestServiceTest
class PrefillIT {
    private static final String SLUG = "bill-review";
    private static final String NARROW = "bill-review-narrow";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    @BeforeEach
    void publishesTheServices() {
        if (publishedServices() < 2) {
            TestEvents.publishService(billReview("0199a000-0000-7000-8000-0000000000b1", SLUG, "^[0-9]{9}$"), 3);
            TestEvents.publishService(billReview("0199a000-0000-7000-8000-0000000000b2", NARROW, "^9[0-9]{8}$"), 3);
            await().atMost(SOON).until(() -> publishedServices() == 2);
        }
    }

    private long publishedServices() {
        return jdbc.sql("SELECT count(*) FROM published_service WHERE slug LIKE 'bill-review%'")
                .query(Long.class)
                .single();
    }

    /** Asks for a number that the agency holds under the same name. */
    private static ObjectNode billReview(String id, String slug, String pattern) {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", id);
        document.put("slug", slug);
        document.withObject("/form/schema/properties/premiseNumber").put("pattern", pattern);
        document.withObject("/form").set("ui", TestResources.JSON.readTree("""
                [{"pointer": "/premiseNumber", "label": {"ar": "ر", "en": "n"}, "prefill": "agency.sewa.premiseNumber"},
                 {"pointer": "/occupancy", "label": {"ar": "ر", "en": "n"}}]
                """));
        return document;
    }

    @Test
    void fillsFromAnEarlierRequestAndNamesIt() {
        JsonNode earlier = create(SLUG, validAnswers(), true);

        JsonNode draft = create(SLUG, Map.of(), false);

        assertThat(draft.path("answers").path("premiseNumber").asString()).isEqualTo("104523378");
        assertThat(draft.path("answers").has("occupancy")).as("nobody holds it").isFalse();
        JsonNode origin = draft.path("prefilled").get(0);
        assertThat(origin.path("pointer").asString()).isEqualTo("/premiseNumber");
        assertThat(origin.path("source").asString()).isEqualTo("earlier-request");
        assertThat(origin.path("reference").asString())
                .isEqualTo(earlier.path("reference").asString());
        assertThat(origin.path("text").path("ar").asString()).isEqualTo("من طلب سابق لك");
        assertThat(draft.path("prefilled").size()).isEqualTo(1);
    }

    @Test
    void leavesOwnAnswersAndRemovesTheOriginOfChangedOnes() {
        create(SLUG, validAnswers(), true);
        JsonNode own = create(SLUG, Map.of("premiseNumber", "999999999"), false);
        assertThat(own.path("answers").path("premiseNumber").asString()).isEqualTo("999999999");
        assertThat(own.has("prefilled")).isFalse();

        JsonNode draft = create(SLUG, Map.of(), false);
        JsonNode same = change(draft, Map.of("premiseNumber", "104523378", "occupancy", "owner"));
        assertThat(same.path("prefilled").size())
                .as("saved as it was filled in")
                .isEqualTo(1);
        JsonNode another = change(same, Map.of("premiseNumber", "104523379"));
        assertThat(another.has("prefilled")).isFalse();
    }

    @Test
    void fillsNothingThatTheFormWouldRefuse() {
        create(SLUG, validAnswers(), true);

        JsonNode draft = create(NARROW, Map.of(), false);

        assertThat(draft.path("answers").isEmpty()).isTrue();
        assertThat(draft.has("prefilled")).isFalse();
    }

    @Test
    void ignoresRequestsOfOthersAndWithdrawnOnes() {
        JsonNode earlier = create(SLUG, validAnswers(), true);
        var stranger = resident(UUID.randomUUID());
        JsonNode theirs = service.create(stranger, Map.of("serviceId", SLUG, "answers", Map.of(), "submit", false))
                .body();
        assertThat(theirs.path("answers").isEmpty()).isTrue();

        service.act(token, earlier, Map.of("action", "withdraw"));
        assertThat(create(SLUG, Map.of(), false).path("answers").isEmpty()).isTrue();
    }

    @Test
    void listsTheFaultsOfADraftInTheReadersLanguage() {
        JsonNode draft = create(SLUG, Map.of("occupancy", "nobody"), false);

        Map<String, String> faults = new HashMap<>();
        draft.path("faults")
                .forEach(fault -> faults.put(
                        fault.path("pointer").asString(), fault.path("code").asString()));
        assertThat(faults)
                .containsEntry("/answers/premiseNumber", "required")
                .containsEntry("/answers/occupancy", "form.enum");
        assertThat(draft.path("faults").get(0).path("message").asString()).isNotBlank();
        JsonNode whole = change(draft, validAnswers());
        assertThat(whole.path("faults").isEmpty()).isTrue();
        assertThat(service.act(token, whole, Map.of("action", "submit")).body().has("faults"))
                .isFalse();
    }

    private JsonNode create(String slug, Map<String, Object> answers, boolean submit) {
        var answer = service.create(token, Map.of("serviceId", slug, "answers", answers, "submit", submit));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode change(JsonNode draft, Map<String, Object> answers) {
        return service.patch(
                        "/api/v1/requests/" + draft.path("id").asString(),
                        token,
                        Map.of("answers", answers),
                        Map.of("If-Match", "\"" + draft.path("version").asLong() + "\""))
                .body();
    }
}
