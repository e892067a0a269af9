package ae.sharjah.digital.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.starter.sample.Items;
import ae.sharjah.digital.platform.starter.sample.RecordedEvents;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SampleServiceTest
class RelayTakeOverTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Autowired
    private Items items;

    @Autowired
    private TopicProvisioner topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Producer<byte[], byte[]> producer;

    @Autowired
    private OutboxRelay first;

    @Autowired
    private EventsProperties properties;

    @Test
    void anotherRelayTakesOverWhenTheLockingSessionIsKilled() {
        String topic = topic();
        var second =
                new OutboxRelay(database, producer, new EventRecords("sample"), new RelaySignal(), properties.outbox());
        second.start();
        try {
            var last = new HashMap<String, Long>();
            for (int round = 0; round < 3; round++) {
                await().atMost(TIMEOUT).until(() -> lockingSessions() == Outbox.SHARDS);
                change(topic, last, 100);
                assertThat(killLockingSessions()).isPositive();
                change(topic, last, 100);
            }
            RecordedEvents.readFrom(topic, 600, TIMEOUT).assertCompleteAndInOrder(last);
            assertThat(lockingSessions()).isLessThanOrEqualTo(Outbox.SHARDS);
        } finally {
            second.stop();
        }
    }

    @Test
    void storesCommittedEventsWhileKafkaIsDownAndSendsThemInOrderAfterwards() {
        String topic = topic();
        var last = new HashMap<String, Long>();
        change(topic, last, 200);
        TestServers.kafka().kill();
        try {
            change(topic, last, 300);
        } finally {
            TestServers.kafka().restart();
        }
        change(topic, last, 100);
        RecordedEvents.readFrom(topic, 600, TIMEOUT).assertCompleteAndInOrder(last);
    }

    @Test
    void stopsQuicklyAndRestartsWhileKafkaIsDown() {
        String topic = topic();
        var last = new HashMap<String, Long>();
        change(topic, last, 10);
        TestServers.kafka().kill();
        try {
            change(topic, last, 10);
            long before = System.nanoTime();
            first.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
            first.start();
        } finally {
            TestServers.kafka().restart();
        }
        RecordedEvents.readFrom(topic, 20, TIMEOUT).assertCompleteAndInOrder(last);
    }

    private void change(String topic, HashMap<String, Long> last, int times) {
        for (int i = 0; i < times; i++) {
            String id = topic + i % 7;
            last.merge(id, 1L, Long::sum);
            items.change(topic, id, () -> {});
        }
    }

    private static final String LOCKS = """
            FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = 1869968482
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private int lockingSessions() {
        return jdbc.sql("SELECT count(*) " + LOCKS).query(Integer.class).single();
    }

    private int killLockingSessions() {
        return jdbc.sql("SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) " + LOCKS)
                .query(Integer.class)
                .single();
    }

    private String topic() {
        String name = "sample." + UUID.randomUUID();
        topics.ensure(name, new EventsProperties.Topic(3, null, false, Duration.ofDays(1)));
        await().atMost(TIMEOUT).until(() -> exists(name));
        return name;
    }

    private boolean exists(String topic) {
        return !producer.partitionsFor(topic).isEmpty();
    }
}
