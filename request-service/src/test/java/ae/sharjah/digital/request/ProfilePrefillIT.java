package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts that are filled in from the person's profile. */
class ProfilePrefillIT extends RequestServiceIT {
    private static final String SLUG = "volunteering";

    private final IdentityForTests identity = IdentityForTests.running();
    private final UUID maryam = UUID.randomUUID();
    private final String token = resident(maryam);

    @BeforeEach
    void knowsTheServiceAndThePerson() {
        publishOnce(volunteering());
        identity.profile(maryam, Map.of("ar", "مريم القاسمي", "en", "Maryam Al Qasimi"), "maryam@example.org");
    }

    @AfterEach
    void isBack() {
        identity.away(false);
        identity.slow(Duration.ZERO);
    }

    private static ObjectNode volunteering() {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-0000000000b3");
        document.put("slug", SLUG);
        ObjectNode fields = document.withObject("/form/schema/properties");
        fields.putObject("certificateName").put("type", "string").put("maxLength", 200);
        fields.putObject("contactEmail").put("type", "string").put("format", "email");
        document.withObject("/form").set("ui", RunningService.JSON.readTree("""
            [{"pointer": "/certificateName", "label": {"ar": "ر", "en": "n"}, "prefill": "person.name"},
             {"pointer": "/contactEmail", "label": {"ar": "ر", "en": "n"}, "prefill": "person.email"},
             {"pointer": "/mobile", "label": {"ar": "ر", "en": "n"}, "prefill": "person.mobile"}]
            """));
        return document;
    }

    @Test
    void takesNameAndAddressFromTheProfileAndSaysSo() {
        JsonNode draft = created(token, Map.of(), "en");

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
    void writesTheNameInTheLanguageOfTheDraft() {
        assertThat(created(token, Map.of(), "ar")
                        .path("answers")
                        .path("certificateName")
                        .asString())
                .isEqualTo("مريم القاسمي");
    }

    @Test
    void leavesOutWhatTheProfileDoesNotTell() {
        UUID ravi = UUID.randomUUID();
        identity.profile(ravi, Map.of("ar", "رافي", "en", "Ravi"), null);

        JsonNode draft = created(resident(ravi), Map.of(), "en");

        assertThat(draft.path("answers").has("contactEmail")).isFalse();
        assertThat(draft.path("prefilled")).hasSize(1);
        assertThat(draft.has("notPrefilled"))
                .as("it was read, and says nothing")
                .isFalse();
    }

    @Test
    void makesADraftWithoutItWhileNobodyCanBeAskedAndSaysWhatIsMissing() {
        identity.away(true);

        JsonNode draft = created(token, Map.of(), "en");

        assertThat(draft.path("answers").isEmpty()).isTrue();
        assertThat(draft.has("prefilled")).isFalse();
        assertThat(draft.path("notPrefilled")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .containsExactly("/certificateName", "/contactEmail");
        assertThat(draft.path("notPrefilled").path(0).path("text").path("en").asString())
                .isEqualTo("Your profile could not be read; please fill this in");

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
    void takesWhatWasAnsweredBeforeWhileTheProfileCannotBeRead() {
        var answers = new HashMap<>(fitting());
        answers.put("contactEmail", "old@example.org");
        service.create(token, Map.of("serviceId", SLUG, "answers", answers, "submit", true));
        identity.away(true);

        JsonNode draft = created(token, Map.of(), "en");

        assertThat(draft.path("answers").path("contactEmail").asString()).isEqualTo("old@example.org");
        assertThat(draft.path("prefilled").path(0).path("source").asString()).isEqualTo("earlier-request");
    }

    @Test
    void waitsForASlowAnswerNoLongerThanSaid() {
        identity.slow(Duration.ofSeconds(15));
        long start = System.nanoTime();

        JsonNode draft = created(token, Map.of(), "en");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(draft.path("notPrefilled")).hasSize(2);
    }

    @Test
    void asksNobodyWhereTheFormAsksForNothingOfTheProfile() {
        int before = identity.asked();

        created(token, Map.of("certificateName", "M", "contactEmail", "m@example.org"), "en");
        service.create(token, RunningService.wanted(fitting(), false));
        service.create(token, Map.of("serviceId", SLUG, "answers", fitting(), "submit", true));

        assertThat(identity.asked()).isEqualTo(before);
    }

    private JsonNode created(String applicant, Map<String, Object> answers, String language) {
        var headers = new HashMap<>(RunningService.key());
        headers.put("Accept-Language", language);
        var answer = service.post(
                "/api/v1/requests", applicant, Map.of("serviceId", SLUG, "answers", answers, "submit", false), headers);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }
}
