package ae.sharjah.digital.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.platform.config.PlatformProperties;
import ae.sharjah.digital.platform.events.Topics;
import ae.sharjah.digital.platform.trial.Listened;
import ae.sharjah.digital.platform.trial.Things;
import ae.sharjah.digital.platform.trial.TrialTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TrialTest
class OutboxTest {
    private static final int WRITERS = 16;
    private static final int CHANGES = 30;
    private static final Duration LONGEST = Duration.ofSeconds(40);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Things things;

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void takesNoEventWithoutTheTransactionOfItsChange() {
        assertThatThrownBy(() -> outbox.append(Things.event("none", "a", 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNoVersionTwiceNorBackwardsEvenWhenTheFirstIsLongSent() {
        String topic = topic();
        String id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> outbox.append(Things.event(topic, id, 2)));
        await().atMost(LONGEST).until(() -> waiting(id) == 0);
        for (long version : new long[] {2, 1}) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            status -> outbox.append(Things.event(topic, id, version))))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void leavesNothingOfAChangeThatWasRolledBack() {
        String topic = topic();
        String id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> things.change(topic, id, () -> {
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        assertThat(waiting(id)).isZero();
        transactions.executeWithoutResult(status -> outbox.append(Things.event(topic, id, 1)));
    }

    /**
     * Writers commit in another order than they took their numbers. Tried with a relay that remembers the last id
     * ({@code WHERE id > last}): red, events were missing from the topic.
     */
    @Test
    void sendsEveryEventInTheOrderOfItsKeyHoweverCommitsOverlap() {
        String topic = topic();
        var last = new HashMap<String, Long>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int change = 0; change < CHANGES; change++) {
                    String id = "thing-" + (writer + change) % WRITERS;
                    last.merge(id, 1L, Long::sum);
                    writers.execute(() -> things.change(topic, id, OutboxTest::dawdle));
                }
            }
        }
        Listened.to(topic, WRITERS * CHANGES, LONGEST).assertWholeAndInOrder(Map.copyOf(last));
    }

    private static void dawdle() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(20));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long waiting(String id) {
        return jdbc.sql("SELECT count(*) FROM platform.outbox WHERE aggregate_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private String topic() {
        String name = "trial." + UUID.randomUUID();
        topics.ensure(name, new PlatformProperties.Topic(3, null, false, Duration.ofDays(1)));
        return name;
    }
}
