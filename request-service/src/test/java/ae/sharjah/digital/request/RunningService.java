package ae.sharjah.digital.request;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service under test as its clients see it, and the topics around it. */
final class RunningService {
    static final JsonMapper JSON = JsonMapper.shared();
    static final String SERVICE = "water-connection";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    RunningService(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** A resident with the strongest sign-in. */
    static String resident(UUID person) {
        return resident(person, "SOP3");
    }

    static String resident(UUID person, String assurance) {
        return TestTokens.token(token -> token.subject(person.toString())
                .roles("resident")
                .assurance(assurance)
                .audience("request-service"));
    }

    record Answer(int status, Map<String, String> headers, JsonNode body) {
        String etag() {
            return headers.getOrDefault("etag", "");
        }

        String code() {
            return body.path("code").asString();
        }
    }

    Answer get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    /** An answer's body as it came. */
    String text(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    Answer post(String path, String token, Object body, Map<String, String> headers) {
        return send("POST", path, token, JSON.writeValueAsString(body), headers);
    }

    Answer patch(String path, String token, Object body, Map<String, String> headers) {
        return send("PATCH", path, token, JSON.writeValueAsString(body), headers);
    }

    Answer put(String path, String token, Object body, Map<String, String> headers) {
        return send("PUT", path, token, JSON.writeValueAsString(body), headers);
    }

    Answer create(String token, Object body) {
        return post("/api/v1/requests", token, body, key());
    }

    Answer act(String token, JsonNode request, Map<String, Object> command) {
        return post(
                "/api/v1/requests/" + request.path("id").asString() + "/actions",
                token,
                command,
                Map.of("If-Match", "\"" + request.path("version").asLong() + "\""));
    }

    Answer send(
            String method, String path, @Nullable String token, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var flat = new java.util.HashMap<String, String>();
            answer.headers().map().forEach((name, values) -> flat.put(name, values.getFirst()));
            return new Answer(
                    answer.statusCode(),
                    flat,
                    answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Map<String, Object> fitting() {
        return Map.of("premiseNumber", "104523378", "occupancy", "tenant", "declaration", true);
    }

    static Map<String, Object> wanted(Map<String, Object> answers, boolean submit) {
        return Map.of("serviceId", SERVICE, "answers", answers, "submit", submit);
    }

    /** Publishes the test's service as the catalogue would. */
    static void publishService() {
        publish(resource("service-version.json"), 1);
    }

    /** @param eventVersion 1 as sent before there were rules, 2 as sent since */
    static void publish(ObjectNode document, int eventVersion) {
        send(
                "catalog.service-versions.v1",
                document.path("serviceId").asString(),
                "ae.sharjah.digital.catalog.service-version-published.v" + eventVersion,
                document.path("serviceId").asString(),
                1,
                document);
    }

    static ObjectNode resource(String name) {
        try (InputStream file = RunningService.class.getResourceAsStream("/" + name)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void send(String topic, String key, String type, String subject, long version, Object data) {
        send(topic, key, type, subject, version, UUID.randomUUID(), data);
    }

    static void send(String topic, String key, String type, String subject, long version, UUID id, Object data) {
        var record = new ProducerRecord<>(topic, key, JSON.writeValueAsString(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-22T08:00:00Z",
                        "ce_version",
                        Long.toString(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestServers.kafka().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
