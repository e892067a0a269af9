package ae.sharjah.digital.request.prefill;

import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.PublishedServices;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.StubIdentityService;
import ae.sharjah.digital.request.testing.TestRequests;
import ae.sharjah.digital.request.testing.TestResources;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts that are filled from the person's profile. */
@RequestServiceTest
class ProfilePrefillIT {
    private static final String SLUG = "volunteering";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private PublishedServices services;

    private final StubIdentityService identity = StubIdentityService.running();

    private final UUID maryam = UUID.randomUUID();

    private final String token = resident(maryam);

    @BeforeEach
    void publishesTheServiceAndThePerson() {
        services.publish(volunteeringService());
        identity.setProfile(maryam, Map.of("ar", "مريم القاسمي", "en", "Maryam Al Qasimi"), "maryam@example.org");
    }

    @AfterEach
    void restoresIdentity() {
        identity.setUnavailable(false);
        identity.setDelay(Duration.ZERO);
    }

    private static ObjectNode volunteeringService() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-0000000000b3");
        document.put("slug", SLUG);
        ObjectNode fields = document.withObject("/form/schema/properties");
        fields.putObject("certificateName").put("type", "string").put("maxLength", 200);
        fields.putObject("contactEmail").put("type", "string").put("format", "email");
        document.withObject("/form").set("ui", TestResources.JSON.readTree("""
                [{"pointer": "/certificateName", "label": {"ar": "ر", "en": "n"}, "prefill": "person.name"},
                 {"pointer": "/contactEmail", "label": {"ar": "ر", "en": "n"}, "prefill": "person.email"},
                 {"pointer": "/mobile", "label": {"ar": "ر", "en": "n"}, "prefill": "person.mobile"}]
                """));
        return document;
    }

    @Test
    void fillsNameAndEmailFromTheProfileWithTheirOrigin() {
        JsonNode draft = createDraft(token, Map.of(), "en");

        assertThat(draft.path("answers").path("certificateName").asString()).isEqualTo("Maryam Al Qasimi");
        assertThat(draft.path("answers").path("contactEmail").asString()).isEqualTo("maryam@example.org");
        assertThat(draft.path("answers").has("mobile")).as("nobody holds it").isFalse();
        assertThat(draft.path("prefilled")).hasSize(2).allSatisfy(origin -> {
            assertThat(origin.path("source").asString()).isEqualTo("person");
            assertThat(origin.path("text").path("ar").asString()).isEqualTo("من ملفك الشخصي");
        });
        assertThat(draft.has("notPrefilled")).isFalse();
    }

    @Test
    void fillsTheNameInTheLanguageOfTheDraft() {
        assertThat(createDraft(token, Map.of(), "ar")
                        .path("answers")
                        .path("certificateName")
                        .asString())
                .isEqualTo("مريم القاسمي");
    }

    @Test
    void leavesFieldsEmptyThatTheProfileLacks() {
        UUID ravi = UUID.randomUUID();
        identity.setProfile(ravi, Map.of("ar", "رافي", "en", "Ravi"), null);

        JsonNode draft = createDraft(resident(ravi), Map.of(), "en");

        assertThat(draft.path("answers").has("contactEmail")).isFalse();
        assertThat(draft.path("prefilled")).hasSize(1);
        assertThat(draft.has("notPrefilled"))
                .as("it was read, and says nothing")
                .isFalse();
    }

    @Test
    void listsFieldsThatWereNotFilledWhileTheProfileIsUnavailable() {
        identity.setUnavailable(true);

        JsonNode draft = createDraft(token, Map.of(), "en");

        assertThat(draft.path("answers").isEmpty()).isTrue();
        assertThat(draft.has("prefilled")).isFalse();
        assertThat(draft.path("notPrefilled")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .containsExactly("/certificateName", "/contactEmail");
        assertThat(draft.path("notPrefilled").path(0).path("text").path("en").asString())
                .isEqualTo("We could not read your profile. Please fill in this field");

        JsonNode answered = service.patch(
                        "/api/v1/requests/" + draft.path("id").asString(),
                        token,
                        Map.of("answers", Map.of("certificateName", "Maryam")),
                        Map.of("If-Match", "\"1\""))
                .body();
        assertThat(answered.path("notPrefilled")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .containsExactly("/contactEmail");
    }

    @Test
    void fillsFromAnEarlierRequestWhileTheProfileIsUnavailable() {
        var answers = new HashMap<>(validAnswers());
        answers.put("contactEmail", "old@example.org");
        service.create(token, Map.of("serviceId", SLUG, "answers", answers, "submit", true));
        identity.setUnavailable(true);

        JsonNode draft = createDraft(token, Map.of(), "en");

        assertThat(draft.path("answers").path("contactEmail").asString()).isEqualTo("old@example.org");
        assertThat(draft.path("prefilled").path(0).path("source").asString()).isEqualTo("earlier-request");
    }

    @Test
    void stopsWaitingForASlowProfileAtTheTimeout() {
        identity.setDelay(Duration.ofSeconds(15));
        long start = System.nanoTime();

        JsonNode draft = createDraft(token, Map.of(), "en");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(draft.path("notPrefilled")).hasSize(2);
    }

    @Test
    void doesNotReadTheProfileWhenNoFieldNeedsIt() {
        int before = identity.requestCount();

        createDraft(token, Map.of("certificateName", "M", "contactEmail", "m@example.org"), "en");
        service.create(token, TestRequests.newRequest(validAnswers(), false));
        service.create(token, Map.of("serviceId", SLUG, "answers", validAnswers(), "submit", true));

        assertThat(identity.requestCount()).isEqualTo(before);
    }

    private JsonNode createDraft(String applicant, Map<String, Object> answers, String language) {
        var headers = new HashMap<>(RequestServiceClient.idempotencyKey());
        headers.put("Accept-Language", language);
        var answer = service.post(
                "/api/v1/requests", applicant, Map.of("serviceId", SLUG, "answers", answers, "submit", false), headers);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }
}
