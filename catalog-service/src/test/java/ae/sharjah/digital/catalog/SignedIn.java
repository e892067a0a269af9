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

/** Calls the service as somebody in particular. */
public final class SignedIn {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final String token;
    private final UUID id;

    private SignedIn(int port, UUID id, String token) {
        this.port = port;
        this.id = id;
        this.token = token;
    }

    public static SignedIn publisher(int port, String agency) {
        UUID id = UUID.randomUUID();
        return new SignedIn(
                port,
                id,
                TestTokens.token(token ->
                        token.subject(id).roles("publisher").agency(agency).audience("catalog-service")));
    }

    public static SignedIn with(int port, UUID id, String... roles) {
        return new SignedIn(
                port,
                id,
                TestTokens.token(token -> token.subject(id).roles(roles).audience("catalog-service")));
    }

    public UUID id() {
        return id;
    }

    public record Answer(int status, JsonNode json, String etag, String location) {
        public String code() {
            return json.path("code").asString("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer send(String method, String path, @org.jspecify.annotations.Nullable Object body, String... headers) {
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
            return new Answer(
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

    /** A key no write used before. */
    public static String[] key() {
        return new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    }
}
