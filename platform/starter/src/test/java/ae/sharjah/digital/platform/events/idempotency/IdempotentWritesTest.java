package ae.sharjah.digital.platform.events.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class IdempotentWritesTest {
    private static final String OPERATION = "POST /items";

    @Autowired
    private IdempotentWrites writes;

    @Autowired
    private JdbcClient jdbc;

    private final UUID caller = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    record Created(String id, int number) {}

    @Test
    void returnsTheFirstResponseToARepetition() {
        ResponseEntity<Created> first = write(caller, Map.of("b", 2, "a", 1));
        ResponseEntity<Created> again = write(caller, Map.of("a", 1, "b", 2));
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders().getLocation())
                .isEqualTo(first.getHeaders().getLocation());
        assertThat(again.getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        write(caller, Map.of("a", 1));
        assertThatThrownBy(() -> write(caller, Map.of("a", 2))).satisfies(code("idempotency-key-reused"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void separatesCallers() {
        write(caller, Map.of("a", 1));
        write(UUID.randomUUID(), Map.of("a", 2));
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void storesNothingOfAFailedWrite() {
        assertThatThrownBy(() -> writes.execute(caller, key, OPERATION, "body", Created.class, () -> {
                    effect();
                    throw ProblemException.conflict("taken");
                }))
                .satisfies(code("taken"));
        assertThat(effects()).isZero();
        assertThat(write(caller, "another body").getStatusCode().value()).isEqualTo(201);
    }

    /** Covers actions that change the state on which they depend. */
    @Test
    void returnsTheFirstResponseWhenTheWriteCannotBeRepeated() {
        ResponseEntity<Created> first = write(caller, "body");
        ResponseEntity<Created> again = writes.execute(caller, key, OPERATION, "body", Created.class, () -> {
            throw ProblemException.conflict("taken");
        });
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThatThrownBy(() -> writes.execute(caller, key, OPERATION, "another body", Created.class, () -> {
                    throw ProblemException.conflict("taken");
                }))
                .satisfies(code("idempotency-key-reused"));
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void refusesAnInvalidKey() {
        for (String wrong : new String[] {"", " ", "k".repeat(300), "a\u0000"}) {
            assertThatThrownBy(() -> writes.execute(
                            caller,
                            wrong,
                            OPERATION,
                            "body",
                            Created.class,
                            () -> ResponseEntity.ok(new Created("a", 1))))
                    .satisfies(code("malformed-request"));
        }
    }

    @Test
    void hasOneEffectForTwentyConcurrentWrites() throws Exception {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<String>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                answers.add(callers.submit((Callable<String>) () -> {
                    start.await();
                    try {
                        return String.valueOf(write(caller, "body").getHeaders().getLocation());
                    } catch (ProblemException refused) {
                        return refused.code();
                    }
                }));
            }
            start.countDown();
        }
        assertThat(effects()).isEqualTo(1);
        String made = String.valueOf(write(caller, "body").getHeaders().getLocation());
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isIn(made, "idempotency-in-flight");
        }
    }

    /** Covers partitions: the table is partitioned by day, and the query reads all partitions. */
    @Test
    void recognisesTheKeyOnTheFollowingDay() {
        ResponseEntity<Created> first = write(caller, "body");
        jdbc.sql("UPDATE platform.idempotency_key SET created_at = created_at - interval '1 day' WHERE key = :key")
                .param("key", key)
                .update();
        assertThat(write(caller, "body").getBody()).isEqualTo(first.getBody());
        assertThat(effects()).isEqualTo(1);
        assertThat(storedKeys()).isEqualTo(1);
    }

    private ResponseEntity<Created> write(UUID who, Object body) {
        return writes.execute(who, key, OPERATION, body, Created.class, () -> {
            effect();
            String id = UUID.randomUUID().toString();
            return ResponseEntity.created(URI.create("/items/" + id))
                    .eTag("\"1\"")
                    .body(new Created(id, 1));
        });
    }

    private void effect() {
        jdbc.sql("INSERT INTO effect (consumer, key, event_id, version) VALUES ('writes', :key, '', 0)")
                .param("key", key)
                .update();
    }

    private long effects() {
        return jdbc.sql("SELECT count(*) FROM effect WHERE consumer = 'writes' AND key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private long storedKeys() {
        return jdbc.sql("SELECT count(*) FROM platform.idempotency_key WHERE key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private static java.util.function.Consumer<Throwable> code(String code) {
        return thrown -> assertThat(((ProblemException) thrown).code()).isEqualTo(code);
    }
}
