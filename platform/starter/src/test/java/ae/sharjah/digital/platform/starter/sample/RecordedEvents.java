package ae.sharjah.digital.platform.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Events of a topic: the versions of each key in order of arrival, without repetitions. */
public record RecordedEvents(Map<String, Set<Long>> versions, int records) {

    /** Reads until {@code distinct} different events were received, or the time is over. */
    public static RecordedEvents readFrom(String topic, int distinct, Duration longest) {
        var versions = new HashMap<String, Set<Long>>();
        int records = 0;
        int seen = 0;
        Instant end = Instant.now().plus(longest);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new org.apache.kafka.common.TopicPartition(topic, partition.partition()))
                    .toList());
            while (seen < distinct && Instant.now().isBefore(end)) {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    records++;
                    String version =
                            new String(one.headers().lastHeader("ce_version").value(), StandardCharsets.UTF_8);
                    if (versions.computeIfAbsent(one.key(), key -> new LinkedHashSet<>())
                            .add(Long.parseLong(version))) {
                        seen++;
                    }
                }
            }
        }
        return new RecordedEvents(versions, records);
    }

    /** Asserts that no event is lost and that each follows its predecessor. */
    public void assertCompleteAndInOrder(Map<String, Long> lastVersions) {
        assertThat(versions.keySet()).isEqualTo(lastVersions.keySet());
        lastVersions.forEach((key, last) -> assertThat(List.copyOf(versions.get(key)))
                .as(key)
                .isEqualTo(
                        new ArrayList<>(LongStream.rangeClosed(1, last).boxed().toList())));
    }
}
