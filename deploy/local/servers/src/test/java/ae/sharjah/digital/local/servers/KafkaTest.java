package ae.sharjah.digital.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {

    @Test
    void retainsMessagesAcrossKillAndStop(@TempDir Path folder) throws Exception {
        List<Integer> ports = Ports.free(2);
        Kafka server = new Kafka(folder, folder.resolve("kafka.log"), ports.get(0), ports.get(1));
        server.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("messages", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("messages", "before the kill")).get();
            server.kill();
            server.start();
            producer.send(new ProducerRecord<>("messages", "before the stop")).get();
        }
        server.stop();
        server.start();
        try {
            assertThat(read(server)).containsExactly("before the kill", "before the stop");
        } finally {
            server.stop();
        }
        assertThat(folder.resolve("kafka.pid")).doesNotExist();
    }

    private static List<String> read(Kafka server) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", server.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("messages", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new java.util.ArrayList<>();
            for (int round = 0; round < 20 && values.size() < 2; round++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
