package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.adapters.host.connection.Announcements;
import ae.sharjah.digital.adapters.host.connection.Connections;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class AnnouncementsIT extends HostTest {
    private static final String TYPE = "ae.sharjah.digital.adapters.connections-announced.v1";

    @Autowired
    private Announcements announcements;

    @Autowired
    private Connections connections;

    @Value("${KAFKA_BOOTSTRAP_SERVERS}")
    private String kafka;

    @Test
    void tellsEveryConnectionAtTheStartAsTheContractSaysAndNotAgain() throws Exception {
        assertThat(announcements.announce(connections)).isFalse();
        ConsumerRecord<String, String> told = announced();
        assertThat(new String(told.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo(TYPE);
        String schema = Files.readString(Path.of("../contract/events/" + TYPE + ".json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(told.value(), InputFormat.JSON))
                .as(told.value())
                .isEmpty();
        assertThat(told.value())
                .contains("\"id\":\"alpha\",\"agencyId\":\"alpha\",\"connector\":\"rest\"", "beta", "gamma");
    }

    private ConsumerRecord<String, String> announced() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        var seen = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("adapters.connections.v1"));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (seen.isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            }
        }
        return seen.getLast();
    }
}
