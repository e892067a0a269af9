package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.testing.PublishedServices;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestResources;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two officers who decide at once while the applicant withdraws. */
@RequestServiceTest
class ConcurrentDecisionsIT {
    private static final String SLUG = "race-permit";
    private static final String AGENCY = "sharjah-municipality";
    private static final int ROUNDS = Integer.getInteger("race.rounds", 1_000);
    private static final Set<Integer> LOST = Set.of(409, 412);

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private PublishedServices services;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    private final Caller first = new Caller(UUID.randomUUID(), Set.of(), null, AGENCY);

    private final Caller second = new Caller(UUID.randomUUID(), Set.of(), null, AGENCY);

    @Autowired
    private OfficerActions officers;

    /** Final stage of each participant who wins. */
    private enum Racer {
        APPROVES("completed"),
        REJECTS("rejected"),
        WITHDRAWS("withdrawn");

        private final String stage;

        Racer(String stage) {
            this.stage = stage;
        }
    }

    /**
     * Result of one participant: 200 for the winner, else the refusal and the state of the request that the loser
     * received.
     */
    private record Outcome(Racer racer, int status, String stageSeen, long versionSeen) {}

    /**
     * Delay of each participant's start, in nanoseconds. A withdrawal is sent over HTTP and is slower than the
     * officers, who call the service directly; on some machines it would never win. So the winner of a round starts a
     * little later from then on, and the three continue to meet within the same few microseconds on any machine.
     */
    private static final class Delays {
        private static final long STEP = 50_000;

        private final Map<Racer, Long> nanos = new EnumMap<>(Racer.class);

        long of(Racer racer) {
            return nanos.getOrDefault(racer, 0L);
        }

        void won(Racer winner) {
            nanos.merge(winner, STEP, Long::sum);
            long least = Stream.of(Racer.values()).mapToLong(this::of).min().orElseThrow();
            nanos.replaceAll((_, delay) -> delay - least);
        }
    }

    @BeforeEach
    void publishesThePermit() {
        services.publish(racePermit());
    }

    private static ObjectNode racePermit() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-0000000000aa");
        document.put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        document.set("workflow", TestResources.JSON.readTree("""
                {"initial": "draft", "stages": {
                  "draft": {"status": "DRAFT", "label": {"ar": "مسودة", "en": "Draft"}, "owner": "applicant",
                    "actions": {"submit": {"by": "applicant", "to": "review", "label": {"ar": "إرسال", "en": "Submit"}}}},
                  "review": {"status": "IN_PROGRESS", "label": {"ar": "مراجعة", "en": "Review"}, "owner": "officer",
                    "actions": {
                      "approve": {"by": "officer", "to": "completed", "label": {"ar": "موافقة", "en": "Approve"}},
                      "reject": {"by": "officer", "to": "rejected", "label": {"ar": "رفض", "en": "Reject"}},
                      "withdraw": {"by": "applicant", "to": "withdrawn", "label": {"ar": "سحب", "en": "Withdraw"}}}},
                  "completed": {"status": "COMPLETED", "label": {"ar": "مكتمل", "en": "Completed"}},
                  "rejected": {"status": "REJECTED", "label": {"ar": "مرفوض", "en": "Rejected"}},
                  "withdrawn": {"status": "WITHDRAWN", "label": {"ar": "مسحوب", "en": "Withdrawn"}}}}
                """));
        return document;
    }

    @Test
    void allowsOneConcurrentActionAndReturnsTheNewStateToTheOthers() throws Exception {
        var delays = new Delays();
        Map<Racer, Integer> wins = new EnumMap<>(Racer.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(Racer.values().length)) {
            for (int round = 0; round < ROUNDS; round++) {
                Racer winner = race(threads, delays);
                delays.won(winner);
                wins.merge(winner, 1, Integer::sum);
            }
        }
        // A participant who never won did not take part in the race.
        assertThat(wins).containsOnlyKeys(Racer.values());
    }

    private Racer race(ExecutorService threads, Delays delays) throws Exception {
        JsonNode request = service.create(token, Map.of("serviceId", SLUG, "answers", validAnswers(), "submit", true))
                .body();
        UUID id = UUID.fromString(request.path("id").asString());
        var start = new CyclicBarrier(Racer.values().length);
        var racing = new ArrayList<Callable<Outcome>>();
        for (Racer racer : Racer.values()) {
            racing.add(() -> {
                start.await();
                LockSupport.parkNanos(delays.of(racer));
                return switch (racer) {
                    case APPROVES -> decide(racer, first, id, "approve");
                    case REJECTS -> decide(racer, second, id, "reject");
                    case WITHDRAWS -> withdraw(request);
                };
            });
        }
        var outcomes = new ArrayList<Outcome>();
        for (var one : threads.invokeAll(racing)) {
            outcomes.add(one.get());
        }
        List<Outcome> winners =
                outcomes.stream().filter(one -> one.status() == 200).toList();
        assertThat(winners).hasSize(1);
        Racer winner = winners.getFirst().racer();
        assertThat(outcomes).allSatisfy(one -> {
            if (one.racer() != winner) {
                assertThat(one.status()).isIn(LOST);
            }
            assertThat(one.stageSeen()).isEqualTo(winner.stage);
            assertThat(one.versionSeen()).isEqualTo(2);
        });
        assertThat(jdbc.sql("SELECT stage FROM history WHERE request_id = :id ORDER BY version")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("review", winner.stage);
        assertThat(jdbc.sql("SELECT stage FROM request WHERE id = :id AND version = 2")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly(winner.stage);
        return winner;
    }

    private Outcome decide(Racer racer, Caller officer, UUID id, String action) {
        try {
            var made = officers.act(
                    officer,
                    new RequestId(id),
                    1,
                    new OfficerActions.Command(ActionRef.ofStage(action), null, Map.of(), null, List.of(), List.of()));
            return new Outcome(racer, 200, made.stage(), made.version());
        } catch (ProblemException refused) {
            JsonNode current = TestResources.JSON.valueToTree(refused.current());
            return new Outcome(
                    racer,
                    refused.status().value(),
                    current.path("stage").asString(),
                    current.path("version").asLong());
        }
    }

    private Outcome withdraw(JsonNode request) {
        var answer = service.act(token, request, Map.of("action", "withdraw"));
        JsonNode returned =
                answer.status() == 200 ? answer.body() : answer.body().path("current");
        return new Outcome(
                Racer.WITHDRAWS,
                answer.status(),
                returned.path("stage").asString(),
                returned.path("version").asLong());
    }
}
