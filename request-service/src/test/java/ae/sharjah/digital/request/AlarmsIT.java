package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.lifecycle.TimedActions;
import ae.sharjah.digital.request.promise.Alarm.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to requests by itself when time is over. */
class AlarmsIT extends RequestServiceIT {
    private static final String SLUG = "question-that-waits";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int MORE_THAN_AT_ONCE = 120;

    private final String token = resident(UUID.randomUUID());

    @Autowired
    private TimedActions platform;

    @Autowired
    private DataSource database;

    @BeforeEach
    void knowsAServiceThatAsks() {
        publishOnce(asks());
    }

    /** Its applicant is asked at once, has ten days, and then it is over. */
    private static ObjectNode asks() {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-00000000000d");
        document.put("slug", SLUG);
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
    void remindsOfADraftAndThenGivesItUpWithItsAnswers() {
        JsonNode draft = created("water-connection", false);
        Instant end = OffsetDateTime.parse(draft.path("expiresAt").asString()).toInstant();
        UUID id = id(draft);

        assertThat(platform.fire(id, end.minus(Duration.ofDays(8)))).isEmpty();
        assertThat(platform.fire(id, end.minus(Duration.ofDays(7)).plus(A_MOMENT)))
                .contains(Kind.DRAFT_EXPIRES_SOON);
        assertThat(now(draft).path("status").asString()).isEqualTo("DRAFT");
        assertThat(platform.fire(id, end.minus(A_MOMENT))).isEmpty();
        assertThat(platform.fire(id, end.plus(A_MOMENT))).contains(Kind.DRAFT_EXPIRES);

        JsonNode expired = now(draft);
        assertThat(expired.path("status").asString()).isEqualTo("EXPIRED");
        assertThat(expired.path("answers").isEmpty()).isTrue();
        assertThat(expired.path("actions").isEmpty()).isTrue();
        assertThat(expired.has("expiresAt")).isFalse();
        assertThat(steps(draft)).containsExactly("create", "draft-expires-soon", "expire");
        assertThat(platform.fire(id, end.plus(Duration.ofDays(400)))).isEmpty();
    }

    @Test
    void givesADraftThatIsChangedItsWholeLifeAgain() {
        JsonNode draft = created("water-connection", false);
        var changed = service.patch(
                "/api/v1/requests/" + id(draft),
                token,
                Map.of("answers", Map.of("notes", "later")),
                Map.of("If-Match", "\"1\""));

        assertThat(OffsetDateTime.parse(changed.body().path("expiresAt").asString()))
                .isAfter(OffsetDateTime.parse(draft.path("expiresAt").asString()));
    }

    @Test
    void warnsBeforeAStagesPromiseIsOverAndTellsWhenItIs() {
        JsonNode request = created("water-connection", true);
        Instant until = until(request);
        UUID id = id(request);

        assertThat(platform.fire(id, until.minus(A_MOMENT))).contains(Kind.SERVICE_DUE_SOON);
        assertThat(platform.fire(id, until.minus(A_MOMENT))).contains(Kind.DUE_SOON);
        assertThat(platform.fire(id, until.minus(A_MOMENT))).contains(Kind.SERVICE_OVERDUE);
        assertThat(platform.fire(id, until.minus(A_MOMENT))).isEmpty();
        assertThat(platform.fire(id, until.plus(A_MOMENT))).contains(Kind.OVERDUE);

        assertThat(steps(request))
                .containsExactly("submit", "service-due-soon", "due-soon", "service-overdue", "overdue");
        assertThat(now(request).path("stage").asString()).isEqualTo("with-agency");
        assertThat(events(id, "overdue")).isEqualTo(1);
    }

    @Test
    void promisesWorkingTimeAndNoNights() {
        JsonNode request = created("water-connection", true);
        var until = until(request).atZone(java.time.ZoneId.of("Asia/Dubai"));

        assertThat(until.getDayOfWeek().getValue()).isLessThanOrEqualTo(4);
        assertThat(until.toLocalTime()).isBetween(java.time.LocalTime.of(7, 30), java.time.LocalTime.of(15, 30));
    }

    @Test
    void letsThePromiseOfTheServiceStandStillWhileTheApplicantIsAwaited() {
        JsonNode asked = created(SLUG, true);
        assertThat(asked.path("promise").path("standsStill").asBoolean()).isTrue();
        assertThat(asked.path("promise").has("until")).isFalse();

        JsonNode answered = service.act(token, asked, Map.of("action", "provide-information", "answers", fitting()))
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
    void endsARequestWhoseQuestionNobodyAnswered() {
        JsonNode asked = created(SLUG, true);
        Instant until = until(asked);
        UUID id = id(asked);

        assertThat(platform.fire(id, until.minus(Duration.ofDays(2)))).contains(Kind.DUE_SOON);
        assertThat(platform.fire(id, until.plus(A_MOMENT))).contains(Kind.OVERDUE);

        JsonNode over = now(asked);
        assertThat(over.path("status").asString()).isEqualTo("EXPIRED");
        assertThat(over.path("stage").asString()).isEqualTo("over");
        assertThat(over.path("decisionReason").path("en").asString()).isEqualTo("There was no answer in time");
        assertThat(steps(asked)).containsExactly("submit", "answer-due-soon", "expire");
    }

    @Test
    void letsAnAlarmGoOffOnceHoweverManyTry() throws Exception {
        JsonNode asked = created(SLUG, true);
        Instant late = until(asked).minus(Duration.ofDays(1));
        UUID id = id(asked);

        Callable<Optional<Kind>> ring = () -> platform.fire(id, late);
        try (var all = Executors.newFixedThreadPool(8)) {
            List<Optional<Kind>> rung = all.invokeAll(java.util.Collections.nCopies(16, ring)).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(rung.stream().flatMap(Optional::stream)).containsExactly(Kind.DUE_SOON);
        }
        assertThat(events(id, "answer-due-soon")).isEqualTo(1);
    }

    @Test
    void leavesARequestAloneThatMovedBeforeItsTimeWasOver() {
        JsonNode asked = created(SLUG, true);
        Instant late = until(asked).plus(A_MOMENT);
        service.act(token, asked, Map.of("action", "withdraw"));

        assertThat(platform.fire(id(asked), late)).isEmpty();
        assertThat(now(asked).path("status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void keepsNoOtherWaitingForWhatFailsOrIsHeldByOthers() throws Exception {
        JsonNode request = created("water-connection", true);
        // Nothing can go off: whoever made these forgot what was to.
        List<UUID> broken = copies(request, MORE_THAN_AT_ONCE, "[]", "0 seconds");
        List<UUID> held = copies(request, MORE_THAN_AT_ONCE, "[]", "3 seconds");
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("SELECT 1 FROM request WHERE id = ANY(?) FOR UPDATE")) {
                lock.setArray(1, connection.createArrayOf("uuid", held.toArray()));
                lock.execute();
                UUID last = copies(request, 1, """
                    [{"kind": "SERVICE_DUE_SOON", "branch": "", "at": "2026-01-01T00:00:00Z"}]
                    """, "4 seconds").getFirst();

                await().atMost(SOON).until(() -> events(last, "service-due-soon") == 1);
                assertThat(failures(held)).as("held all the while").containsExactly(0);
            }
            connection.rollback();
        }
        await().atMost(SOON).until(() -> failures(held).equals(Set.of(1)));
        assertThat(failures(broken)).as("tried once, and again in minutes").containsExactly(1);
        jdbc.sql("DELETE FROM request WHERE id IN (:ids)")
                .param("ids", Stream.of(broken, held).flatMap(List::stream).toList())
                .update();
    }

    /** Requests like another, with an alarm that is due in a while. */
    private List<UUID> copies(JsonNode request, int number, String alarms, String dueIn) {
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
                .param("id", id(request))
                .query(UUID.class)
                .list();
    }

    private Set<Integer> failures(List<UUID> requests) {
        return jdbc.sql("SELECT DISTINCT alarm_failures FROM request WHERE id IN (:ids)")
                .param("ids", requests)
                .query(Integer.class)
                .set();
    }

    private JsonNode created(String slug, boolean submit) {
        var answer = service.create(token, Map.of("serviceId", slug, "answers", fitting(), "submit", submit));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode now(JsonNode request) {
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

    private long events(UUID id, String action) {
        return jdbc.sql("SELECT count(*) FROM history WHERE request_id = :id AND action = :action")
                .param("id", id)
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private static UUID id(JsonNode request) {
        return UUID.fromString(request.path("id").asString());
    }

    private static Instant until(JsonNode request) {
        return OffsetDateTime.parse(request.path("waitingOn").path("until").asString())
                .toInstant();
    }
}
