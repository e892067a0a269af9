package ae.sharjah.digital.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's API through the gateway, as one person. */
final class PlatformClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String gateway;
    private final Resident resident;

    PlatformClient(String gateway, Resident resident) {
        this.gateway = gateway;
        this.resident = resident;
    }

    /**
     * An answer of any status.
     *
     * @param etag entity tag, or empty
     * @param location of what was made, or empty
     */
    record Answer(int status, JsonNode body, String etag, String location) {

        /** The answer, if all went well. */
        Answer well() {
            if (status >= 300) {
                throw new IllegalStateException("answered " + status + ": " + body);
            }
            return this;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path)).GET());
    }

    Answer submit(Service service, UUID key) throws IOException, InterruptedException {
        return post(
                "/api/v1/requests",
                Map.of("serviceId", service.id(), "answers", service.answers(), "submit", true),
                "Idempotency-Key",
                key.toString());
    }

    Answer post(String path, Object body, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(TIMEOUT).header("Authorization", "Bearer " + resident.token());
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = answer.body();
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                answer.statusCode(),
                json ? JSON.readTree(body) : JSON.nullNode(),
                answer.headers().firstValue("ETag").orElse(""),
                answer.headers().firstValue("Location").orElse(""));
    }

    /** A service to ask for, with answers that fit its form. */
    record Service(String id, String slug, JsonNode answers) {}

    /** One service of each of these agencies, whose own systems take requests. */
    List<Service> servicesOf(List<String> agencies) throws IOException, InterruptedException {
        var services = new ArrayList<Service>();
        for (String agency : agencies) {
            var items = get("/api/v1/services?limit=50&agency=" + agency).body().path("items");
            JsonNode connected = StreamSupport.stream(items.spliterator(), false)
                    .map(item -> whole(item.path("id").asString()))
                    .filter(PlatformClient::decidedByTheAgencysSystem)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(agency + " has no connected service"));
            services.add(new Service(
                    connected.path("id").asString(),
                    connected.path("slug").asString(),
                    connected.path("exampleAnswers")));
        }
        return services;
    }

    private JsonNode whole(String id) {
        try {
            return get("/api/v1/services/" + id).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All forms of a connected service have free text for remarks; those decided by officers need none. */
    private static boolean decidedByTheAgencysSystem(JsonNode service) {
        return service.path("form").path("schema").path("properties").has("notes");
    }
}
