package ae.sharjah.digital.request.promise;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.TimedActions;
import ae.sharjah.digital.request.promise.Alarm.Kind;
import ae.sharjah.digital.request.testing.PublishedServices;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestResources;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Alarms of requests: reminders, overdue deadlines and expiry. */
@RequestServiceTest
class AlarmsIT {
    private static final String SLUG = "question-that-waits";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int MORE_THAN_AT_ONCE = 120;

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private PublishedServices services;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    @Autowired
    private TimedActions platform;

    @Autowired
    private DataSource database;

    @BeforeEach
    void publishesAServiceThatAsks() {
        services.publish(serviceThatAsks());
    }

    /** Returns a service that asks the applicant at once and expires after ten days. */
    private static ObjectNode serviceThatAsks() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-00000000000d").put("slug", SLUG);
        document.remove("connection");
        document.withObject("/serviceTime").put("calendar", "always");
        ObjectNode stages = document.withObject("/workflow/stages");
        stages.withObject("/draft/actions/submit")
                .put("to", "information-needed")
                .putArray("effects");
        ObjectNode asked = stages.withObject("/information-needed");
        asked.put("promise", "P10D");
        asked.withObject("/actions/provide-information").putArray("effects");
        ObjectNode expire = asked.withObject("/actions/expire");
        expire.put("by", "platform").put("to", "over");
        expire.withObject("/label").put("ar", "انتهت المدة").put("en", "Time is over");
        stages.withObject("/over")
                .put("status", "EXPIRED")
                .withObject("/label")
                .put("ar", "انتهى")
                .put("en", "Over");
        return document;
    }

    @Test
    void remindsOfADraftAndThenExpiresItWithItsAnswers() {
        JsonNode draft = create("water-connection", false);
        Instant end = OffsetDateTime.parse(draft.path("expiresAt").asString()).toInstant();
        RequestId id = id(draft);

        assertThat(platform.fire(id, end.minus(Duration.ofDays(8)))).isEmpty();
        assertThat(platform.fire(id, end.minus(Duration.ofDays(7)).plus(A_MOMENT)))
                .contains(Kind.DRAFT_EXPIRES_SOON);
        assertThat(read(draft).path("status").asString()).isEqualTo("DRAFT");
        assertThat(platform.fire(id, end.minus(A_MOMENT))).isEmpty();
        assertThat(platform.fire(id, end.plus(A_MOMENT))).contains(Kind.DRAFT_EXPIRES);

        JsonNode expired = read(draft);
        assertThat(expired.path("status").asString()).isEqualTo("EXPIRED");
        assertThat(expired.path("answers").isEmpty()).isTrue();
        assertThat(expired.path("actions").isEmpty()).isTrue();
        assertThat(expired.has("expiresAt")).isFalse();
        assertThat(steps(draft)).containsExactly("create", "draft-expires-soon", "expire");
        assertThat(platform.fire(id, end.plus(Duration.ofDays(400)))).isEmpty();
    }

    @Test
    void renewsTheExpiryOfAChangedDraft() {
        JsonNode draft = create("water-connection", false);
        var changed = service.patch(
                "/api/v1/requests/" + id(draft),
                token,
                Map.of("answers", Map.of("notes", "later")),
                Map.of("If-Match", "\"1\""));

        assertThat(OffsetDateTime.parse(changed.body().path("expiresAt").asString()))
                .isAfter(OffsetDateTime.parse(draft.path("expiresAt").asString()));
    }

    @Test
    void recordsAWarningBeforeAStagesDeadlineAndItsEnd() {
        JsonNode request = create("water-connection", true);
        Instant until = until(request);
        RequestId id = id(request);

        assertThat(platform.fire(id, until.minus(A_MOMENT))).contains(Kind.SERVICE_DUE_SOON);
        assertThat(platform.fire(id, until.minus(A_MOMENT))).contains(Kind.DUE_SOON);
        assertThat(platform.fire(id, until.minus(A_MOMENT))).contains(Kind.SERVICE_OVERDUE);
        assertThat(platform.fire(id, until.minus(A_MOMENT))).isEmpty();
        assertThat(platform.fire(id, until.plus(A_MOMENT))).contains(Kind.OVERDUE);

        assertThat(steps(request))
                .containsExactly("submit", "service-due-soon", "due-soon", "service-overdue", "overdue");
        assertThat(read(request).path("stage").asString()).isEqualTo("with-agency");
        assertThat(events(id, "overdue")).isEqualTo(1);
    }

    @Test
    void calculatesDeadlinesInWorkingTime() {
        JsonNode request = create("water-connection", true);
        var until = until(request).atZone(ZoneId.of("Asia/Dubai"));

        assertThat(until.getDayOfWeek().getValue()).isLessThanOrEqualTo(4);
        assertThat(until.toLocalTime()).isBetween(LocalTime.of(7, 30), LocalTime.of(15, 30));
    }

    @Test
    void pausesTheServicesPromiseWhileWaitingForTheApplicant() {
        JsonNode asked = create(SLUG, true);
        assertThat(asked.path("promise").path("standsStill").asBoolean()).isTrue();
        assertThat(asked.path("promise").has("until")).isFalse();

        JsonNode answered = service.act(
                        token, asked, Map.of("action", "provide-information", "answers", validAnswers()))
                .body();
        assertThat(answered.path("promise").path("standsStill").asBoolean()).isFalse();
        Instant since = OffsetDateTime.parse(
                        answered.path("waitingOn").path("since").asString())
                .toInstant();
        assertThat(OffsetDateTime.parse(answered.path("promise").path("until").asString())
                        .toInstant())
                .isEqualTo(since.plus(Duration.ofHours(3)));
    }

    @Test
    void expiresARequestWhoseQuestionIsNotAnswered() {
        JsonNode asked = create(SLUG, true);
        Instant until = until(asked);
        RequestId id = id(asked);

        assertThat(platform.fire(id, until.minus(Duration.ofDays(2)))).contains(Kind.DUE_SOON);
        assertThat(platform.fire(id, until.plus(A_MOMENT))).contains(Kind.OVERDUE);

        JsonNode over = read(asked);
        assertThat(over.path("status").asString()).isEqualTo("EXPIRED");
        assertThat(over.path("stage").asString()).isEqualTo("over");
        assertThat(over.path("decisionReason").path("en").asString()).isEqualTo("There was no answer in time");
        assertThat(steps(asked)).containsExactly("submit", "answer-due-soon", "expire");
    }

    @Test
    void firesAnAlarmOnceUnderConcurrency() throws Exception {
        JsonNode asked = create(SLUG, true);
        Instant late = until(asked).minus(Duration.ofDays(1));
        RequestId id = id(asked);

        Callable<Optional<Kind>> ring = () -> platform.fire(id, late);
        try (var all = Executors.newFixedThreadPool(8)) {
            List<Optional<Kind>> rung = all.invokeAll(Collections.nCopies(16, ring)).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(rung.stream().flatMap(Optional::stream)).containsExactly(Kind.DUE_SOON);
        }
        assertThat(events(id, "answer-due-soon")).isEqualTo(1);
    }

    @Test
    void firesNoAlarmForARequestThatMovedBeforeItsDeadline() {
        JsonNode asked = create(SLUG, true);
        Instant late = until(asked).plus(A_MOMENT);
        service.act(token, asked, Map.of("action", "withdraw"));

        assertThat(platform.fire(id(asked), late)).isEmpty();
        assertThat(read(asked).path("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void firesOtherAlarmsDespiteFailingAndLockedOnes() throws Exception {
        JsonNode request = create("water-connection", true);
        // No alarm can fire: these have a due time without an alarm.
        List<UUID> broken = copyWithAlarm(request, MORE_THAN_AT_ONCE, "[]", "0 seconds");
        List<UUID> locked = copyWithAlarm(request, MORE_THAN_AT_ONCE, "[]", "3 seconds");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("SELECT 1 FROM request WHERE id = ANY(?) FOR UPDATE")) {
                lock.setArray(1, connection.createArrayOf("uuid", locked.toArray()));
                lock.execute();
                UUID last = copyWithAlarm(request, 1, """
                                [{"kind": "SERVICE_DUE_SOON", "branch": "", "at": "2026-01-01T00:00:00Z"}]
                                """, "4 seconds").getFirst();

                await().atMost(SOON).until(() -> events(new RequestId(last), "service-due-soon") == 1);
                assertThat(failures(locked)).as("held all the while").containsExactly(0);
            }
            connection.rollback();
        }
        await().atMost(SOON).until(() -> failures(locked).equals(Set.of(1)));
        assertThat(failures(broken)).as("tried once, and again in minutes").containsExactly(1);
        jdbc.sql("DELETE FROM request WHERE id IN (:ids)")
                .param("ids", Stream.of(broken, locked).flatMap(List::stream).toList())
                .update();
    }

    /** Copies a request with an alarm that is due after a while. */
    private List<UUID> copyWithAlarm(JsonNode request, int number, String alarms, String dueIn) {
        return jdbc.sql("""
                        INSERT INTO request
                        SELECT (jsonb_populate_record(request, jsonb_build_object(
                                    'id', gen_random_uuid(), 'reference', gen_random_uuid(), 'alarms', :alarms::text,
                                    'next_alarm_at', now() + :dueIn::interval))).*
                          FROM request, generate_series(1, :number) WHERE id = :id
                        RETURNING id
                        """)
                .param("alarms", alarms)
                .param("dueIn", dueIn)
                .param("number", number)
                .param("id", id(request).value())
                .query(UUID.class)
                .list();
    }

    private Set<Integer> failures(List<UUID> requests) {
        return jdbc.sql("SELECT DISTINCT alarm_failures FROM request WHERE id IN (:ids)")
                .param("ids", requests)
                .query(Integer.class)
                .set();
    }

    private JsonNode create(String slug, boolean submit) {
        var answer = service.create(token, Map.of("serviceId", slug, "answers", validAnswers(), "submit", submit));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode read(JsonNode request) {
        return service.get("/api/v1/requests/" + id(request), token).body();
    }

    private List<String> steps(JsonNode request) {
        return service.get("/api/v1/requests/" + id(request) + "/history", token)
                .body()
                .path("items")
                .valueStream()
                .map(step -> step.path("action").asString())
                .toList();
    }

    private long events(RequestId id, String action) {
        return jdbc.sql("SELECT count(*) FROM history WHERE request_id = :id AND action = :action")
                .param("id", id.value())
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static RequestId id(JsonNode request) {
        return new RequestId(UUID.fromString(request.path("id").asString()));
    }

    private static Instant until(JsonNode request) {
        return OffsetDateTime.parse(request.path("waitingOn").path("until").asString())
                .toInstant();
    }
}
