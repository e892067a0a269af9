package ae.sharjah.digital.catalog;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client that calls the service with the access token of a person or system. */
public final class AuthenticatedClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String token;
    private final UUID id;

    private AuthenticatedClient(int port, UUID id, String token) {
        this.port = port;
        this.id = id;
        this.token = token;
    }

    public static AuthenticatedClient publisher(int port, String agency) {
        UUID id = UUID.randomUUID();
        return new AuthenticatedClient(
                port,
                id,
                TestTokens.token(token ->
                        token.subject(id).roles("publisher").agency(agency).audience("catalog-service")));
    }

    public static AuthenticatedClient withRoles(int port, UUID id, String... roles) {
        return new AuthenticatedClient(
                port,
                id,
                TestTokens.token(builder -> builder.subject(id).roles(roles).audience("catalog-service")));
    }

    public UUID id() {
        return id;
    }

    public record Response(int status, JsonNode json, String etag, String location) {
        public String code() {
            return json.path("code").asString("");
        }
    }

    public Response get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Response post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Response put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Response send(
            String method, String path, @org.jspecify.annotations.Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Authorization", "Bearer " + token);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()),
                    answer.headers().firstValue("ETag").orElse(""),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns the header with a new idempotency key. */
    public static String[] newIdempotencyKey() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
