package ae.sharjah.digital.notification.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.notification.ApiClient;
import ae.sharjah.digital.notification.NotificationScenario;
import ae.sharjah.digital.notification.NotificationTest;
import ae.sharjah.digital.platform.inbox.ParkedEvent;
import ae.sharjah.digital.platform.inbox.ParkedEvents;
import ae.sharjah.digital.platform.inbox.ParkedReplay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@NotificationTest
class RequestEventHandlerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CONSUMER = "request-news";

    private final UUID person = UUID.randomUUID();

    @Autowired
    private ApiClient api;

    @Autowired
    private NotificationScenario scenario;

    @Autowired
    private ParkedEvents parked;

    @Autowired
    private ParkedReplay replay;

    @Test
    void notifiesOfEveryStepOfARequestInOrder() {
        var request = scenario.request(person, scenario.service());
        request.drafted();
        request.submitted();
        request.moved("IN_PROGRESS");
        request.moved("IN_PROGRESS");
        request.moved("AWAITING_APPLICANT", "incomplete-information");
        request.moved("SUBMITTED");
        request.moved("IN_PROGRESS");
        request.moved("COMPLETED");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.kinds(person))
                        .containsExactly(
                                "request.submitted",
                                "request.in-progress",
                                "request.information-needed",
                                "request.information-provided",
                                "request.in-progress",
                                "request.completed"));
    }

    @Test
    void notifiesOfAnAppealAndItsOutcome() {
        var request = scenario.request(person, scenario.service());
        request.submitted();
        request.moved("REJECTED", "not-eligible");
        request.moved("IN_PROGRESS");
        request.stepWithoutMove("due-soon", "IN_PROGRESS");
        request.stepWithoutMove("overdue", "IN_PROGRESS");
        request.moved("REJECTED");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(api.kinds(person))
                        .containsExactly(
                                "request.submitted",
                                "request.rejected",
                                "request.appeal-received",
                                "request.appeal-rejected"));
    }

    @Test
    void notifiesOfAnAcceptedAppeal() {
        UUID service = scenario.service();
        var completed = scenario.request(person, service);
        completed.submitted();
        completed.moved("REJECTED");
        completed.moved("IN_PROGRESS");
        completed.moved("COMPLETED");
        UUID another = UUID.randomUUID();
        var reviewed = scenario.request(another, service);
        reviewed.submitted();
        reviewed.moved("REJECTED");
        reviewed.moved("IN_PROGRESS");
        reviewed.moved("IN_PROGRESS");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(api.kinds(person)).endsWith("request.appeal-received", "request.completed");
            assertThat(api.kinds(another)).endsWith("request.appeal-received", "request.in-progress");
        });
    }

    @Test
    void notifiesOfAnAnsweredComplaintOnly() {
        UUID complaint = UUID.randomUUID();
        var request = scenario.request(person, scenario.service());
        request.submitted();
        request.complaint("made", complaint, 1);
        request.complaint("answered", complaint, 2);
        request.moved("IN_PROGRESS");

        JsonNode notification = await().atMost(SOON)
                .until(() -> api.inbox(person), all -> all.size() == 3)
                .get(1);
        assertThat(notification.at("/kind").stringValue()).isEqualTo("request.complaint-answered");
        assertThat(notification.at("/text/en").stringValue()).contains(NotificationScenario.COMPLAINT, "SEWA");
        assertThat(notification.at("/requestId").stringValue()).isEqualTo(request.id.toString());
        assertThat(notification.at("/reference").stringValue()).isEqualTo(NotificationScenario.REFERENCE);
    }

    @Test
    void writesInBothLanguages() {
        var request = scenario.request(person, scenario.service());
        request.submitted();
        request.moved("REJECTED", "not-eligible");

        JsonNode notification = await().atMost(SOON)
                .until(() -> api.inbox(person), all -> all.size() == 2)
                .getFirst();
        assertThat(notification.at("/text/en").stringValue())
                .isEqualTo("SEWA did not approve your request " + NotificationScenario.REFERENCE
                        + " for “Final bill”. Reason: the conditions are not met.");
        assertThat(notification.at("/text/ar").stringValue())
                .contains(
                        "هيئة الكهرباء والمياه",
                        "«الفاتورة النهائية»",
                        "\u2068" + NotificationScenario.REFERENCE + "\u2069",
                        "السبب:");
        assertThat(notification.at("/title/ar").stringValue()).isEqualTo("لم تتم الموافقة على طلبك");
        assertThat(notification.at("/requestId").stringValue()).isEqualTo(request.id.toString());
        assertThat(notification.at("/reference").stringValue()).isEqualTo(NotificationScenario.REFERENCE);
    }

    @Test
    void addsOneNotificationForARepeatedEvent() {
        var request = scenario.request(person, scenario.service());
        UUID event = request.submitted();
        request.resend(event, "submitted", "SUBMITTED");
        request.resend(event, "submitted", "SUBMITTED");
        request.moved("IN_PROGRESS");
        request.resend(event, "submitted", "SUBMITTED");
        request.moved("COMPLETED");

        await().atMost(SOON).until(() -> api.kinds(person).contains("request.completed"));
        assertThat(api.kinds(person)).containsExactly("request.submitted", "request.in-progress", "request.completed");
    }

    @Test
    void ignoresADiscardedDraft() {
        UUID service = scenario.service();
        var draft = scenario.request(person, service);
        draft.drafted();
        draft.moved("WITHDRAWN");
        UUID another = UUID.randomUUID();
        var withdrawn = scenario.request(another, service);
        withdrawn.submitted();
        withdrawn.moved("WITHDRAWN");

        await().atMost(SOON).until(() -> api.kinds(another).contains("request.withdrawn"));
        assertThat(api.inbox(person)).isEmpty();
    }

    @Test
    void notifiesOnceThatTimeRunsOutAndRepeatsNothing() {
        var request = scenario.request(person, scenario.service());
        request.drafted();
        request.stepWithoutMove("draft-expires-soon", "DRAFT");
        request.submitted();
        request.stepWithoutMove("due-soon", "SUBMITTED");
        request.stepWithoutMove("service-overdue", "SUBMITTED");
        request.moved("SUBMITTED");
        request.moved("AWAITING_APPLICANT");
        request.stepWithoutMove("due-soon", "AWAITING_APPLICANT");
        request.stepWithoutMove("answer-due-soon", "AWAITING_APPLICANT");
        request.stepWithoutMove("request-information", "AWAITING_APPLICANT");
        request.moved("AWAITING_APPLICANT");
        request.moved("EXPIRED", "time-over");

        await().atMost(SOON).until(() -> api.kinds(person).contains("request.expired"));
        assertThat(api.kinds(person))
                .containsExactly(
                        "request.draft-expires-soon",
                        "request.submitted",
                        "request.late",
                        "request.information-needed",
                        "request.answer-due-soon",
                        "request.information-needed",
                        "request.expired");
    }

    @Test
    void waitsForTheNameOfAService() {
        UUID service = UUID.randomUUID();
        scenario.request(person, service).submitted();
        await().during(Duration.ofMillis(800))
                .atMost(SOON)
                .until(() -> api.inbox(person).isEmpty());
        scenario.publishService(service);
        await().atMost(SOON).until(() -> api.inbox(person).size() == 1);
        assertThat(parkedOf(person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void readsTheNameFromEitherVersionOfTheEvent(int eventVersion) {
        UUID service = UUID.randomUUID();
        scenario.publishService(service, eventVersion);
        scenario.request(person, service).submitted();
        await().atMost(SOON).until(() -> api.inbox(person).size() == 1);
    }

    @Test
    void parksARequestWhoseServiceStaysUnknownAndNotifiesAfterReplay() {
        UUID service = UUID.randomUUID();
        var request = scenario.request(person, service);
        request.submitted();
        request.moved("IN_PROGRESS");
        await().atMost(SOON).until(() -> parkedOf(request.id).size() == 2);

        scenario.publishService(service);
        await().atMost(SOON).untilAsserted(() -> {
            replay.replay(CONSUMER, request.id.toString());
            assertThat(api.kinds(person)).containsExactly("request.submitted", "request.in-progress");
        });
        assertThat(parkedOf(request.id)).isEmpty();
    }

    @Test
    void stopsOnlyTheRequestOfAPoisonedEvent() {
        UUID service = scenario.service();
        var poisoned = scenario.request(person, service);
        poisoned.submitted();
        poisoned.poison();
        poisoned.moved("COMPLETED");
        UUID another = UUID.randomUUID();
        scenario.request(another, service).submitted();

        await().atMost(SOON).until(() -> parkedOf(poisoned.id).size() == 2);
        await().atMost(SOON).until(() -> api.inbox(another).size() == 1);
        assertThat(api.kinds(person)).containsExactly("request.submitted");
        assertThat(replay.replay(CONSUMER, poisoned.id.toString()).stopped()).isTrue();
    }

    private List<ParkedEvent> parkedOf(UUID request) {
        return parked.list().stream()
                .filter(event -> event.key().equals(request.toString()))
                .toList();
    }
}
