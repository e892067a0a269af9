package ae.sharjah.digital.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.message.EventRecords;
import ae.sharjah.digital.platform.events.message.TopicProvisioner;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A broker that has just learned of a partition may refuse the first request and accept the second (KAFKA-15591). It
 * then refuses the first permanently as out of sequence, and a relay that never gives up blocks its shard until a
 * restart.
 */
@SampleServiceTest
class NewTopicsTest {
    private static final int TOPICS = 40;
    private static final int RECORDS = 300;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Autowired
    private Producer<byte[], byte[]> producer;

    @Autowired
    private TopicProvisioner topics;

    @Test
    void acceptEverythingInOrderFromTheirCreation() throws Exception {
        var names = new ArrayList<String>();
        for (int i = 0; i < TOPICS; i++) {
            names.add("sample." + UUID.randomUUID());
        }
        var sending = new ArrayList<Future<List<Future<RecordMetadata>>>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            names.forEach(name -> sending.add(senders.submit(() -> send(name))));
            names.forEach(name -> topics.ensure(name, new EventsProperties.Topic(3, null, false, Duration.ofDays(1))));
        }
        long end = System.nanoTime() + TIMEOUT.toNanos();
        for (var topic : sending) {
            Map<Integer, Long> last = new HashMap<>();
            for (var one : topic.get()) {
                RecordMetadata arrived = one.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                Long before = last.put(arrived.partition(), arrived.offset());
                assertThat(arrived.offset()).isGreaterThan(before == null ? -1 : before);
            }
        }
    }

    private List<Future<RecordMetadata>> send(String topic) {
        var records = new EventRecords("sample");
        var sent = new ArrayList<Future<RecordMetadata>>();
        for (int i = 1; i <= RECORDS; i++) {
            String id = "key-" + i % 7;
            sent.add(producer.send(
                    records.toRecord(topic, id, UUID.randomUUID(), "sample", id, i, Instant.now(), null, "{}")));
        }
        return sent;
    }
}
