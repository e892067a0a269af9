package ae.sharjah.digital.request.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for identity-service: returns the person of a token and the principals they may act for, as its contract says. */
public final class StubIdentityService {
    private static final String ME = "/api/v1/me";
    private static final String PRINCIPALS = ME + "/principals";
    private static final StubIdentityService ONE = new StubIdentityService();

    private final Map<UUID, Set<UUID>> owners = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final Map<UUID, String> profiles = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean unavailable;

    private StubIdentityService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(ME, this::respond);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Returns the one server of all tests. */
    public static StubIdentityService running() {
        return ONE;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the persons who may act for a company. */
    public void setOwners(UUID company, UUID... persons) {
        owners.put(company, Set.of(persons));
    }

    /** @param name in Arabic and in English */
    public void setProfile(UUID person, Map<String, String> name, @Nullable String email) {
        var me = new HashMap<String, Object>(Map.of(
                "id",
                person,
                "name",
                name,
                "language",
                "en",
                "roles",
                List.of("resident"),
                "interests",
                List.of(),
                "audiences",
                List.of(),
                "recommendations",
                true,
                "version",
                1));
        if (email != null) {
            me.put("email", email);
        }
        profiles.put(person, JsonMapper.shared().writeValueAsString(me));
    }

    /** Lets every call fail with 503. */
    public void setUnavailable(boolean isUnavailable) {
        unavailable = isUnavailable;
    }

    /** Sets how long each response takes. */
    public void setDelay(Duration time) {
        delay = time;
    }

    /** Returns how many calls were received. */
    public int requestCount() {
        return requests.get();
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            Thread.sleep(delay);
            if (unavailable) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            String body = body(exchange.getRequestURI().getPath(), person(exchange));
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private @Nullable String body(String path, UUID person) {
        if (path.equals(ME)) {
            return profiles.get(person);
        }
        if (path.equals(PRINCIPALS)) {
            return Stream.concat(
                            Stream.of(principal(person, "person")),
                            owners.entrySet().stream()
                                    .filter(company -> company.getValue().contains(person))
                                    .map(company -> principal(company.getKey(), "company")))
                    .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        }
        UUID principal = UUID.fromString(path.substring(PRINCIPALS.length() + 1));
        return owners.getOrDefault(principal, Set.of()).contains(person) ? principal(principal, "company") : null;
    }

    private static String principal(UUID id, String kind) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\"}";
    }

    private static UUID person(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return UUID.fromString(JsonMapper.shared().readTree(claims).path("sub").asString());
    }
}
