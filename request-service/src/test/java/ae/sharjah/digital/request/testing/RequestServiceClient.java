package ae.sharjah.digital.request.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls the service under test over HTTP, as its clients do. */
public final class RequestServiceClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    RequestServiceClient(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** A response whose body is JSON, or null where it has none. */
    public record Response(int status, Map<String, String> headers, JsonNode body) {
        public String etag() {
            return headers.getOrDefault("etag", "");
        }

        public String code() {
            return body.path("code").asString();
        }
    }

    public Response get(String path, @Nullable String token) {
        return send("GET", path, token, null, Map.of());
    }

    /** Returns the body of a response as it was received. */
    public String text(String path, String token) {
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

    public Response post(String path, String token, Object body, Map<String, String> headers) {
        return send("POST", path, token, TestResources.JSON.writeValueAsString(body), headers);
    }

    public Response patch(String path, String token, Object body, Map<String, String> headers) {
        return send("PATCH", path, token, TestResources.JSON.writeValueAsString(body), headers);
    }

    public Response put(String path, String token, Object body, Map<String, String> headers) {
        return send("PUT", path, token, TestResources.JSON.writeValueAsString(body), headers);
    }

    /** Creates a request with an idempotency key of its own. */
    public Response create(String token, Object body) {
        return post("/api/v1/requests", token, body, idempotencyKey());
    }

    /** Performs an applicant's action on the version of the request that is given. */
    public Response act(String token, JsonNode request, Map<String, Object> command) {
        return post(
                "/api/v1/requests/" + request.path("id").asString() + "/actions",
                token,
                command,
                Map.of("If-Match", "\"" + request.path("version").asLong() + "\""));
    }

    public Response send(
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
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var flat = new HashMap<String, String>();
            response.headers().map().forEach((name, values) -> flat.put(name, values.getFirst()));
            return new Response(
                    response.statusCode(),
                    flat,
                    response.body().isEmpty()
                            ? TestResources.JSON.nullNode()
                            : TestResources.JSON.readTree(response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns headers with a new idempotency key. */
    public static Map<String, String> idempotencyKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
