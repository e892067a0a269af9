package ae.sharjah.digital.loadtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of the platform's API through the gateway, as one person. */
final class PlatformClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String gateway;
    private final PersonaSession resident;

    PlatformClient(String gateway, PersonaSession resident) {
        this.gateway = gateway;
        this.resident = resident;
    }

    /**
     * Response of any status.
     *
     * @param etag entity tag, or empty
     * @param location address of the created resource, or empty
     */
    record Response(int status, JsonNode body, String etag, String location) {

        /** Returns this response if it was successful. */
        Response requireSuccess() {
            if (status >= 300) {
                throw new IllegalStateException("answered " + status + ": " + body);
            }
            return this;
        }
    }

    Response get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path)).GET());
    }

    Response submit(Service service, String idempotencyKey) throws IOException, InterruptedException {
        return post(
                "/api/v1/requests",
                Map.of("serviceId", service.id(), "answers", service.answers(), "submit", true),
                "Idempotency-Key",
                idempotencyKey);
    }

    Response post(String path, Object body, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Response send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.timeout(TIMEOUT).header("Authorization", "Bearer " + resident.token());
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = response.body();
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Response(
                response.statusCode(),
                json ? JSON.readTree(body) : JSON.nullNode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""));
    }

    /** Service to apply for, with answers that fit its form. */
    record Service(String id, String slug, JsonNode answers) {}

    /** Returns one service of each of the agencies, decided by the agency's own system. */
    List<Service> servicesOf(List<String> agencies) throws IOException, InterruptedException {
        var services = new ArrayList<Service>();
        for (String agency : agencies) {
            var items = get("/api/v1/services?limit=50&agency=" + agency).body().path("items");
            JsonNode connected = StreamSupport.stream(items.spliterator(), false)
                    .map(item -> service(item.path("id").asString()))
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

    private JsonNode service(String id) {
        try {
            return get("/api/v1/services/" + id).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Returns whether an agency's system decides the service: only forms of connected services have a free text field
     * for remarks.
     */
    private static boolean decidedByTheAgencysSystem(JsonNode service) {
        return service.path("form").path("schema").path("properties").has("notes");
    }
}
