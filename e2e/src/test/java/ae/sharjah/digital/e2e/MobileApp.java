package ae.sharjah.digital.e2e;

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

/** A mobile app that talks to the gateway with a bearer token, signed in again before the token ends. */
final class MobileApp {

    private static final Duration TOKEN_USE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalPlatform platform;
    private final @Nullable String persona;
    private @Nullable String token;
    private Instant signedIn = Instant.EPOCH;

    private MobileApp(LocalPlatform platform, @Nullable String persona) {
        this.platform = platform;
        this.persona = persona;
    }

    static MobileApp of(LocalPlatform platform, String persona) {
        return new MobileApp(platform, persona);
    }

    static MobileApp signedOut(LocalPlatform platform) {
        return new MobileApp(platform, null);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Creates a request, or a draft, with a new idempotency key. */
    Answer create(String serviceId, JsonNode answers, boolean submit) {
        return create(serviceId, answers, submit, UUID.randomUUID().toString());
    }

    Answer create(String serviceId, JsonNode answers, boolean submit, String key) {
        return send(request("/api/v1/requests")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(body(Map.of("serviceId", serviceId, "answers", answers, "submit", submit))));
    }

    /** Gives a PDF with a request. */
    Answer give(String requestId, String document, String name, byte[] file) {
        return send(request("/api/v1/requests/" + requestId + "/attachments?document=" + document)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Does as an officer what a request's stage allows. */
    Answer handle(String requestId, String tag, Map<String, Object> command) {
        return send(request("/api/agency/v1/requests/" + requestId + "/actions")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(body(command)));
    }

    Answer act(String requestId, String tag, Map<String, Object> command) {
        return send(request("/api/v1/requests/" + requestId + "/actions")
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .POST(body(command)));
    }

    Answer markRead(String notificationId) {
        return send(
                request("/api/v1/notifications/" + notificationId + "/read").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Items of all pages of a list. */
    List<JsonNode> all(String path) {
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

    /** Notifications as they come; to be closed. */
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
        String current = token;
        if (current == null || signedIn.plus(TOKEN_USE).isBefore(Instant.now())) {
            current = SignIn.accessToken(platform.issuer(), persona);
            token = current;
            signedIn = Instant.now();
        }
        return request.header("Authorization", "Bearer " + current);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
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
