package ae.sharjah.digital.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@SampleServiceTest
class EventConsumptionTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Autowired
    private ParkedEvents parked;

    @Autowired
    private TopicProvisioner topics;

    private final JdbcClient jdbc;

    @Autowired
    private Producer<byte[], byte[]> producer;

    private final String name = "consuming-" + UUID.randomUUID();
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    EventConsumptionTest(@Autowired EventListeners listeners, @Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        container = listeners.createContainer(EventSubscription.of(
                name,
                name,
                event -> jdbc.sql(
                                "INSERT INTO effect (consumer, key, event_id, version) VALUES (:consumer, :key, :id, :version)")
                        .param("consumer", name)
                        .param("key", event.key())
                        .param("id", event.id())
                        .param("version", event.version())
                        .update()));
    }

    @BeforeEach
    void startsContainer() {
        container.start();
        topics.ensure(name, new EventsProperties.Topic(2, null, false, Duration.ofDays(1)));
    }

    @AfterEach
    void stopsContainer() {
        container.stop();
    }

    @Test
    void parksRecordsThatAreNotEvents() {
        byte[] junk = {0, (byte) 0xff, 1};
        producer.send(new ProducerRecord<>(name, junk, junk));
        producer.send(new ProducerRecord<>(name, null, junk));
        producer.send(new ProducerRecord<>(name, "k".repeat(5000).getBytes(StandardCharsets.UTF_8), null));
        producer.send(new EventRecords("sample")
                .toRecord(name, "k", UUID.randomUUID(), "sample", "k", 1, Instant.MAX, null, "{}"));
        send("valid", 1);
        await().atMost(TIMEOUT).until(() -> effects() == 1 && parkedHere().size() == 4);
        assertThat(parkedHere()).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo("unreadable");
            assertThat(event.reason()).contains("MalformedEventException");
        });
    }

    /** Covers a relay or consumer that was killed before it could mark its work. */
    @Test
    void appliesARedeliveredEventOnce() {
        var records = LongStream.rangeClosed(1, 20)
                .mapToObj(version -> record("redelivered", version))
                .toList();
        records.forEach(producer::send);
        records.forEach(producer::send);
        send("redelivered", 21);
        await().atMost(TIMEOUT).until(() -> versions("redelivered").contains(21L));
        assertThat(versions("redelivered"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 21).boxed().toList());
        assertThat(parkedHere()).isEmpty();
    }

    @Test
    void appliesEachEventOnceEvenIfTheDatabaseIsKilled() {
        for (int version = 1; version <= 300; version++) {
            send("key-" + version % 5, version);
        }
        await().atMost(TIMEOUT).until(() -> effects() > 20);
        TestServers.postgres().kill();
        TestServers.postgres().restart();
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> effects() >= 300);
        assertThat(jdbc.sql("SELECT count(DISTINCT event_id) FROM effect WHERE consumer = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isEqualTo(300);
        assertThat(effects()).isEqualTo(300);
        assertThat(parkedHere()).isEmpty();
    }

    private void send(String key, long version) {
        producer.send(record(key, version));
    }

    private ProducerRecord<byte[], byte[]> record(String key, long version) {
        return new EventRecords("sample")
                .toRecord(name, key, UUID.randomUUID(), "sample", key, version, Instant.now(), null, "{}");
    }

    private List<Long> versions(String key) {
        return jdbc.sql("SELECT version FROM effect WHERE consumer = :name AND key = :key ORDER BY id")
                .param("name", name)
                .param("key", key)
                .query(Long.class)
                .list();
    }

    private long effects() {
        return jdbc.sql("SELECT count(*) FROM effect WHERE consumer = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private List<ParkedEvent> parkedHere() {
        return parked.list().stream()
                .filter(event -> event.consumer().equals(name))
                .toList();
    }
}
