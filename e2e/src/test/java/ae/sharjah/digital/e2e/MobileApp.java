package ae.sharjah.digital.e2e;

import ae.sharjah.digital.local.fixture.OAuthClient;
import ae.sharjah.digital.local.fixture.OAuthTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mobile app that calls the gateway with a bearer token and signs in again before the token expires. */
final class MobileApp {

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalPlatform platform;
    private final @Nullable String persona;
    private @Nullable OAuthTokens tokens;

    private MobileApp(LocalPlatform platform, @Nullable String persona) {
        this.platform = platform;
        this.persona = persona;
    }

    static MobileApp signedIn(LocalPlatform platform, String persona) {
        return new MobileApp(platform, persona);
    }

    static MobileApp signedOut(LocalPlatform platform) {
        return new MobileApp(platform, null);
    }

    ApiResponse get(String path) {
        return send(request(path).GET());
    }

    /** Creates a request, or a draft, with a new idempotency key. */
    ApiResponse create(String serviceId, JsonNode answers, boolean submit) {
        return create(serviceId, answers, submit, UUID.randomUUID().toString());
    }

    ApiResponse create(String serviceId, JsonNode answers, boolean submit, String key) {
        return send(request("/api/v1/requests")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(body(Map.of("serviceId", serviceId, "answers", answers, "submit", submit))));
    }

    /** Uploads a PDF to a request. */
    ApiResponse uploadDocument(String requestId, String document, String name, byte[] file) {
        return send(request("/api/v1/requests/" + requestId + "/attachments?document=" + document)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Reads a request as an officer who is going to decide it. */
    ApiResponse openAsOfficer(String requestId) {
        return send(request("/api/agency/v1/requests/" + requestId)
                .header("Access-Purpose", "decide")
                .GET());
    }

    /** Executes an officer's action on a request. */
    ApiResponse actAsOfficer(String requestId, String tag, Map<String, Object> command) {
        return send(request("/api/agency/v1/requests/" + requestId + "/actions")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(body(command)));
    }

    ApiResponse act(String requestId, String tag, Map<String, Object> command) {
        return send(request("/api/v1/requests/" + requestId + "/actions")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(body(command)));
    }

    ApiResponse markRead(String notificationId) {
        return send(
                request("/api/v1/notifications/" + notificationId + "/read").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Returns the items of all pages of a list. */
    List<JsonNode> listAll(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=100" + cursor;
            JsonNode body = get(page).expect(200);
            body.required("items").forEach(items::add);
            cursor = body.has("next")
                    ? "&cursor=" + encoded(body.required("next").asString())
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    /** Opens the stream of new notifications; the caller closes it. */
    NotificationStream stream() {
        return new NotificationStream(
                http, request("/api/v1/notifications/stream").GET().build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(platform.gateway() + path)).timeout(Duration.ofSeconds(30));
        if (persona == null) {
            return request;
        }
        OAuthTokens current = tokens;
        if (current == null || current.expiresAt().minus(RENEW_BEFORE).isBefore(Instant.now())) {
            current = signIn(persona);
            tokens = current;
        }
        return request.header("Authorization", "Bearer " + current.accessToken());
    }

    private OAuthTokens signIn(String name) {
        try {
            return new OAuthClient(platform.issuer()).signIn(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ApiResponse send(HttpRequest.Builder request) {
        try {
            return ApiResponse.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(Map<String, Object> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }
}
