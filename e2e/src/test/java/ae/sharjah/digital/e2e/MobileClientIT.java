package ae.sharjah.digital.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Test of the main journey through the API: find, read, submit, follow, be notified. */
@RunningPlatform
class MobileClientIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LocalPlatform platform;
    private final MobileApp maryam;

    MobileClientIT(LocalPlatform platform) {
        this.platform = platform;
        maryam = MobileApp.signedIn(platform, "maryam");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "local, sewa-final-bill, براءة الذمة, final bill",
        "federal, moi-criminal-status-certificate, شهادة الحالة الجنائية, criminal status certificate",
        "private, beeah-bulky-waste, نقل المخلفات الكبيرة, bulky waste",
    })
    void aResidentFindsSubmitsAndFollowsARequestUntilItsAgencyHasApproved(
            String kind, String slug, String arabic, String english) {
        MobileApp anyone = MobileApp.signedOut(platform);
        assertThat(slugs(anyone, arabic)).contains(slug);
        assertThat(slugs(anyone, english)).contains(slug);
        JsonNode service = anyone.get("/api/v1/services/" + slug).expect(200);
        assertThat(service.at("/agency/kind").asString()).isEqualTo(kind);

        String key = UUID.randomUUID().toString();
        String serviceId = service.required("id").asString();
        JsonNode answers = service.required("exampleAnswers");
        ApiResponse created = maryam.create(serviceId, answers, true, key);
        created.expect(201);
        String id = created.text("id");
        assertThat(created.location()).endsWith("/api/v1/requests/" + id);
        assertThat(created.tag()).isNotEmpty();
        assertThat(created.text("reference")).isNotEmpty();
        assertThat(created.body().at("/waitingOn/party").asString()).isEqualTo("agency");
        assertThat(maryam.create(serviceId, answers, true, key).text("id"))
                .as("the same idempotency key, sent again")
                .isEqualTo(id);

        JsonNode ended = Requests.awaitStatus(maryam, id, "COMPLETED");
        assertThat(ended.has("waitingOn")).isFalse();
        assertThat(ended.has("decisionReason")).isFalse();
        assertThat(ended.at("/dispatch/agencyReference").asString("")).isNotEmpty();
        assertThat(maryam.listAll("/api/v1/requests"))
                .extracting(request -> request.required("id").asString())
                .containsOnlyOnce(id);

        List<JsonNode> history = maryam.listAll("/api/v1/requests/" + id + "/history");
        assertThat(history)
                .extracting(step -> step.required("status").asString())
                .endsWith("COMPLETED");
        assertThat(history).allSatisfy(step -> {
            assertThat(step.at("/label/ar").asString()).matches(".*\\p{IsArabic}.*");
            assertThat(step.at("/label/en").asString()).matches(".*[A-Za-z].*");
        });
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(notificationsOf(id))
                        .anySatisfy(notification -> assertThat(
                                        notification.required("kind").asString())
                                .contains("completed")));
        assertThat(notificationsOf(id))
                .allSatisfy(notification ->
                        assertThat(notification.at("/title/ar").asString()).matches(".*\\p{IsArabic}.*"));
    }

    @Test
    void aNotificationArrivesLiveAndCanBeMarkedRead() {
        JsonNode service = maryam.get("/api/v1/services/beeah-bulky-waste").expect(200);
        try (NotificationStream stream = maryam.stream()) {
            ApiResponse created =
                    maryam.create(service.required("id").asString(), service.required("exampleAnswers"), true);
            created.expect(201);
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(stream.received())
                            .anySatisfy(notification -> assertThat(
                                            notification.path("requestId").asString(""))
                                    .isEqualTo(created.text("id"))));
        }
        JsonNode newest = maryam.get("/api/v1/notifications?unread=true")
                .expect(200)
                .required("items")
                .get(0);
        JsonNode read = maryam.markRead(newest.required("id").asString()).expect(200);
        assertThat(read.has("readAt")).isTrue();
    }

    @Test
    void theProfileIsThePersonWhoSignedIn() {
        JsonNode me = maryam.get("/api/v1/me").expect(200);
        assertThat(me.required("assurance").asString()).isEqualTo("SOP3");
        assertThat(me.at("/name/ar").asString()).isNotEmpty();
    }

    private List<JsonNode> notificationsOf(String requestId) {
        return maryam.listAll("/api/v1/notifications").stream()
                .filter(notification ->
                        notification.path("requestId").asString("").equals(requestId))
                .toList();
    }

    private static List<String> slugs(MobileApp app, String words) {
        return app.get("/api/v1/services?limit=5&q=" + MobileApp.encoded(words))
                .expect(200)
                .required("items")
                .valueStream()
                .map(service -> service.required("slug").asString())
                .toList();
    }
}
