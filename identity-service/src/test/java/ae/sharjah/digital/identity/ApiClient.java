package ae.sharjah.digital.identity;

import ae.sharjah.digital.local.fixture.TestTokenBuilder;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client of the service. */
@TestComponent
public class ApiClient {
    private static final String AUDIENCE = "identity-service";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;

    ApiClient(Environment environment) {
        this.environment = environment;
    }

    /** Returns a valid resident's token with changes. */
    public static String token(UUID person, Consumer<TestTokenBuilder> changes) {
        return TestTokens.token(
                token -> changes.accept(token.subject(person).roles("resident").audience(AUDIENCE)));
    }

    public static String resident(UUID person) {
        return token(person, token -> {});
    }

    public HttpResponse<String> get(@Nullable String token, String... headers) {
        return send(request(token, headers).GET());
    }

    public HttpResponse<String> patch(@Nullable String token, String body, String... headers) {
        HttpRequest.Builder request = request(token, headers);
        if (headers.length == 0 || !String.join(" ", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a GET request to the given path. */
    public HttpResponse<String> get(String path, String token) {
        return send(at(path, token).GET());
    }

    public HttpResponse<String> put(String path, String token, String body, String... headers) {
        HttpRequest.Builder request = at(path, token).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder at(String path, String token) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + token);
    }

    public JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder request(@Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + "/api/v1/me"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
