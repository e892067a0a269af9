package ae.sharjah.digital.notification;

import ae.sharjah.digital.local.fixture.TestTokenBuilder;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client of the service. */
@TestComponent
public class ApiClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;

    ApiClient(Environment environment) {
        this.environment = environment;
    }

    public static String token(UUID person, Consumer<TestTokenBuilder> changes) {
        return TestTokens.token(
                token -> changes.accept(token.subject(person).roles("resident").audience("notification-service")));
    }

    public static String resident(UUID person) {
        return token(person, token -> {});
    }

    public String origin() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    public HttpResponse<String> get(@Nullable String token, String path, String... headers) {
        return send(request(token, path, headers).GET());
    }

    public HttpResponse<String> post(@Nullable String token, String path) {
        return send(request(token, path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /** Returns the first page of a person's inbox, newest first. */
    public List<JsonNode> inbox(UUID person) {
        return items(json(get(resident(person), "/api/v1/notifications?limit=100")));
    }

    public List<String> kinds(UUID person) {
        return inbox(person).stream()
                .map(one -> one.at("/kind").stringValue())
                .toList()
                .reversed();
    }

    public static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.at("/items").spliterator(), false).toList();
    }

    private HttpRequest.Builder request(@Nullable String token, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(origin() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length > 0 ? request.headers(headers) : request;
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
