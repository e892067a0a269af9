package ae.sharjah.digital.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.starter.sample.Items;
import ae.sharjah.digital.platform.starter.sample.RecordedEvents;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
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

@SampleServiceTest
class OutboxTest {
    private static final int WRITERS = 16;
    private static final int CHANGES = 30;
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    @Autowired
    private Outbox outbox;

    @Autowired
    private Items items;

    @Autowired
    private TopicProvisioner topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(Items.event("none", "a", 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesARepeatedOrEarlierVersionEvenAfterTheFirstIsSent() {
        String topic = topic();
        String id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> outbox.append(Items.event(topic, id, 2)));
        await().atMost(TIMEOUT).until(() -> waiting(id) == 0);
        for (long version : new long[] {2, 1}) {
            assertThatThrownBy(() ->
                            transactions.executeWithoutResult(status -> outbox.append(Items.event(topic, id, version))))
                    .isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void storesNothingOfAChangeThatWasRolledBack() {
        String topic = topic();
        String id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> items.change(topic, id, () -> {
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");
        assertThat(waiting(id)).isZero();
        transactions.executeWithoutResult(status -> outbox.append(Items.event(topic, id, 1)));
    }

    /**
     * Covers writers that commit in another order than that of their row ids. Tried with a relay that stores the last
     * id ({@code WHERE id > last}): red, events were missing from the topic.
     */
    @Test
    void sendsEveryEventInOrderPerKeyWhenCommitsOverlap() {
        String topic = topic();
        var last = new HashMap<String, Long>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                for (int change = 0; change < CHANGES; change++) {
                    String id = "item-" + (writer + change) % WRITERS;
                    last.merge(id, 1L, Long::sum);
                    writers.execute(() -> items.change(topic, id, OutboxTest::pauseBriefly));
                }
            }
        }
        RecordedEvents.readFrom(topic, WRITERS * CHANGES, TIMEOUT).assertCompleteAndInOrder(Map.copyOf(last));
    }

    private static void pauseBriefly() {
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
        String name = "sample." + UUID.randomUUID();
        topics.ensure(name, new EventsProperties.Topic(3, null, false, Duration.ofDays(1)));
        return name;
    }
}
