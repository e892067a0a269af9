package ae.sharjah.digital.catalog.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.events.message.EventRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@CatalogServiceTest
class ServiceUsageTest {
    private static final EventRecords REQUESTS = new EventRecords("request-service");

    @Value("${KAFKA_BOOTSTRAP_SERVERS}")
    private String kafka;

    @Autowired
    private ServiceUsage usage;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void countsEachSubmittedRequestOnce() throws Exception {
        var service = new ServiceId(UUID.randomUUID());
        var last = new ServiceId(UUID.randomUUID());
        try (var producer = producer()) {
            UUID event = UUID.randomUUID();
            UUID request = UUID.randomUUID();
            send(producer, event, request, "submitted", service);
            send(producer, event, request, "submitted", service);
            send(producer, UUID.randomUUID(), UUID.randomUUID(), "submitted", service);
            send(producer, UUID.randomUUID(), UUID.randomUUID(), "drafted", service);
            send(producer, UUID.randomUUID(), UUID.randomUUID(), "submitted", last);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(usage.counts()).containsEntry(service, 2L).containsEntry(last, 1L));
        assertThat(usage.counts()).containsEntry(service, 2L);
    }

    @Test
    void storesOnlyCounts() {
        assertThat(jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'service_usage'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("service_id", "submitted");
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, UUID event, UUID request, String what, ServiceId service)
            throws Exception {
        producer.send(REQUESTS.toRecord(
                        "request.events.v1",
                        request.toString(),
                        event,
                        "ae.sharjah.digital.request." + what + ".v1",
                        request.toString(),
                        1,
                        Instant.now(),
                        null,
                        """
                        {"requestId":"%s","reference":"SD-1111-1111-1","personId":"%s","serviceId":"%s","serviceVersion":1,
                         "agencyId":"sewa","action":"submit","stage":"submitted","status":"SUBMITTED"}
                        """.formatted(request, UUID.randomUUID(), service)))
                .get();
    }
}
