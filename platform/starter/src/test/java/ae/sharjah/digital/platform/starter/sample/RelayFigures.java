package ae.sharjah.digital.platform.starter.sample;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxRelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Benchmark of the relay. Measures how fast a backlog drains compared with a bare producer with Kafka's default
 * settings that sends the same records from the same process. Also measures the time from commit to a plain consumer at
 * 1,000 events a second. Not part of the build, because the figures depend on the load of the machine;
 * {@code platform/events/figures} runs it.
 */
@SampleServiceTest
@EnabledIfSystemProperty(named = "figures", matches = "true")
class RelayFigures {
    private static final int RATE = 1_000;
    private static final int SECONDS = 20;
    private static final int WARM_UP_SECONDS = 5;
    private static final int ROUNDS = 4;
    private static final int BACKLOG = 50_000;
    private static final int AGGREGATES = 5_000;
    private static final int PER_TRANSACTION = 100;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private TopicProvisioner topics;

    @Autowired
    private Producer<byte[], byte[]> producer;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KafkaProperties kafka;

    private final StringBuilder report = new StringBuilder("\n");

    @Test
    void measures() throws Exception {
        latency(WARM_UP_SECONDS);
        for (int round = 0; round <= ROUNDS; round++) {
            double bare = bare();
            double drained = drained();
            report.append(String.format(
                    "%-8s producer %,7.0f/s   relay drains %,7.0f/s   ratio %.2f   (aim .30)%n",
                    round == 0 ? "warm-up" : "round " + round, bare, drained, drained / bare));
        }
        long[] micros = latency(SECONDS);
        report.append(String.format(
                "commit to consumer at %,d/s for %d s: p50 %.1f ms, p99 %.1f ms, most %.1f ms   (aim 5 / 30 ms)%n",
                RATE,
                SECONDS,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3));
        System.out.println(report);
    }

    /** Returns the events a second of the producer alone, from the first send to the broker's last acknowledgement. */
    private double bare() throws InterruptedException {
        String topic = topic();
        var records = new EventRecords("sample");
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var bare = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            bare.partitionsFor(topic);
            return bare(bare, topic, records);
        }
    }

    private static double bare(Producer<byte[], byte[]> producer, String topic, EventRecords records) {
        long start = System.nanoTime();
        for (int i = 0; i < BACKLOG; i++) {
            String id = "bare-" + topic + i % AGGREGATES;
            producer.send(records.toRecord(
                    topic,
                    id,
                    UUID.randomUUID(),
                    "ae.sharjah.digital.sample.changed.v1",
                    id,
                    1 + i / AGGREGATES,
                    Instant.now(),
                    null,
                    "{\"id\":\"" + id + "\"}"));
        }
        producer.flush();
        return BACKLOG / seconds(start);
    }

    /** Returns the events a second from the relay's start, with a full outbox, until the outbox is empty. */
    private double drained() throws InterruptedException {
        String topic = topic();
        relay.stop();
        for (int i = 0; i < BACKLOG; i += PER_TRANSACTION) {
            int from = i;
            transactions.executeWithoutResult(status -> {
                for (int j = from; j < from + PER_TRANSACTION; j++) {
                    outbox.append(Items.event(topic, "drain-" + topic + j % AGGREGATES, 1 + j / AGGREGATES));
                }
            });
        }
        long start = System.nanoTime();
        relay.start();
        while (jdbc.sql("SELECT EXISTS (SELECT 1 FROM platform.outbox)")
                .query(Boolean.class)
                .single()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return BACKLOG / seconds(start);
    }

    /** Returns the microseconds from each commit to its arrival at a consumer, in ascending order. */
    private long[] latency(int seconds) throws InterruptedException {
        String topic = topic();
        int events = RATE * seconds;
        long[] committedAt = new long[events];
        long[] seenAt = new long[events];
        var ready = new CountDownLatch(1);
        var reader = Thread.ofPlatform().start(() -> read(topic, ready, seenAt));
        ready.await();
        long start = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < events; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / RATE - System.nanoTime());
                int number = i;
                writers.execute(() -> {
                    transactions.executeWithoutResult(
                            status -> outbox.append(Items.event(topic, topic + "#" + number, 1)));
                    committedAt[number] = System.nanoTime();
                });
            }
        }
        reader.join();
        long[] micros = new long[events];
        for (int i = 0; i < events; i++) {
            micros[i] = Math.max(0, (seenAt[i] - committedAt[i]) / 1_000);
        }
        Arrays.sort(micros);
        return micros;
    }

    private static void read(String topic, CountDownLatch ready, long[] seenAt) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            consumer.partitionsFor(topic).forEach(one -> partitions.add(new TopicPartition(topic, one.partition())));
            consumer.assign(partitions);
            consumer.poll(Duration.ofMillis(100));
            ready.countDown();
            int seen = 0;
            while (seen < seenAt.length) {
                for (var one : consumer.poll(Duration.ofSeconds(1))) {
                    String key = new String(one.key(), StandardCharsets.UTF_8);
                    seenAt[Integer.parseInt(key.substring(key.indexOf('#') + 1))] = System.nanoTime();
                    seen++;
                }
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private String topic() throws InterruptedException {
        String name = "figures." + UUID.randomUUID();
        topics.ensure(name, new EventsProperties.Topic(6, null, false, Duration.ofDays(1)));
        Instant end = Instant.now().plusSeconds(30);
        while (producer.partitionsFor(name).size() < 6 && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return name;
    }
}
