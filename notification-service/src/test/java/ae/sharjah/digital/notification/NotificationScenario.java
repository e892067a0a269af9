package ae.sharjah.digital.notification;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.platform.events.EventRecords;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Publisher of the events of other services that this service reads. */
@TestComponent
public class NotificationScenario implements AutoCloseable {
    public static final String COMPLAINT = "SC-7K4M-9QXT-H";
    public static final String REFERENCE = "SH-2026-7K3Q-9";
    private static final String REQUESTS = "request.events.v1";
    private static final String SERVICES = "catalog.service-versions.v1";
    private static final EventRecords CATALOGUE = new EventRecords("catalog-service");
    private static final EventRecords REQUEST = new EventRecords("request-service");

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** Publishes a new service and returns its id. */
    public UUID service() {
        UUID service = UUID.randomUUID();
        publishService(service);
        return service;
    }

    public void publishService(UUID service) {
        publishService(service, 2);
    }

    /**
     * Publishes a service.
     *
     * @param eventVersion 1 for the event before there were rules, 2 for the event since
     */
    public void publishService(UUID service, int eventVersion) {
        String id = service.toString();
        send(CATALOGUE.toRecord(
                SERVICES,
                id,
                UUID.randomUUID(),
                "ae.sharjah.digital.catalog.service-version-published.v" + eventVersion,
                id,
                1,
                Instant.now(),
                null,
                """
                {"serviceId":"%s","slug":"sewa-final-bill","version":1,"sector":"utilities","form":{"schema":{}},
                 "title":{"ar":"الفاتورة النهائية","en":"Final bill","ur":"x"},
                 "agency":{"id":"sewa","kind":"local","name":{"ar":"هيئة الكهرباء والمياه","en":"SEWA"}}}
                """.formatted(id)));
    }

    /** Request of a person; its events are numbered. */
    public final class Request {
        public final UUID id = UUID.randomUUID();
        private final UUID person;
        private final UUID service;
        private long version;

        Request(UUID person, UUID service) {
            this.person = person;
            this.service = service;
        }

        public UUID submitted() {
            return event("submitted", "submit", "x", "SUBMITTED", null);
        }

        public UUID moved(String status) {
            return event("moved", "x", "x", status, null);
        }

        public UUID moved(String status, String reasonCode) {
            return event("moved", "x", "x", status, reasonCode);
        }

        /** Publishes a step that does not move the request, such as a warning before a deadline. */
        public UUID stepWithoutMove(String step, String status) {
            return event("moved", step, "y", status, null);
        }

        public UUID drafted() {
            return event("drafted", "create", "x", "DRAFT", null);
        }

        private UUID event(String name, String action, String from, String status, @Nullable String reasonCode) {
            UUID event = UUID.randomUUID();
            version++;
            send(event, name, action, from, status, reasonCode);
            return event;
        }

        /** Publishes the same event again, as at-least-once transport may. */
        public void resend(UUID event, String name, String status) {
            send(event, name, "x", "x", status, null);
        }

        /** Publishes an event of a complaint about the request. */
        public UUID complaint(String change, UUID complaint, long complaintVersion) {
            UUID event = UUID.randomUUID();
            NotificationScenario.this.send(REQUEST.toRecord(
                    REQUESTS,
                    id.toString(),
                    event,
                    "ae.sharjah.digital.complaint." + change + ".v1",
                    complaint.toString(),
                    complaintVersion,
                    Instant.now(),
                    null,
                    """
                    {"complaintId":"%s","reference":"%s","requestId":"%s","requestReference":"%s","personId":"%s",
                     "serviceId":"%s","agencyId":"sewa","category":"delay","state":"answered"}
                    """.formatted(complaint, COMPLAINT, id, REFERENCE, person, service)));
            return event;
        }

        public UUID poison() {
            UUID event = UUID.randomUUID();
            version++;
            raw(event, "moved", "{\"requestId\":\"" + id + "\",\"status\":\"COMPLETED\"}");
            return event;
        }

        private void send(
                UUID event, String name, String action, String from, String status, @Nullable String reasonCode) {
            String reason = reasonCode == null ? "" : ",\"reasonCode\":\"" + reasonCode + "\"";
            raw(event, name, """
                    {"requestId":"%s","reference":"%s","personId":"%s","serviceId":"%s","serviceVersion":1,
                     "agencyId":"sewa","action":"%s","fromStage":"%s","stage":"y","status":"%s"%s}
                    """.formatted(id, REFERENCE, person, service, action, from, status, reason));
        }

        private void raw(UUID event, String name, String data) {
            NotificationScenario.this.send(REQUEST.toRecord(
                    REQUESTS,
                    id.toString(),
                    event,
                    "ae.sharjah.digital.request." + name + ".v1",
                    id.toString(),
                    version,
                    Instant.now(),
                    null,
                    data));
        }
    }

    public Request request(UUID person, UUID service) {
        return new Request(person, service);
    }

    private void send(org.apache.kafka.clients.producer.ProducerRecord<byte[], byte[]> event) {
        try {
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
