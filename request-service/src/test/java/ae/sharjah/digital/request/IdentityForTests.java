package ae.sharjah.digital.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for identity-service: says for whom the person of a token may act, as its contract says. */
final class IdentityForTests {
    private static final String PRINCIPALS = "/api/v1/me/principals/";
    private static final IdentityForTests ONE = new IdentityForTests();

    private final Map<UUID, Set<UUID>> owners = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile boolean away;

    private IdentityForTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(PRINCIPALS, this::answer);
        server.start();
    }

    static IdentityForTests running() {
        return ONE;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void owned(UUID company, UUID... persons) {
        owners.put(company, Set.of(persons));
    }

    void away(boolean isAway) {
        away = isAway;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            UUID asked = UUID.fromString(exchange.getRequestURI().getPath().substring(PRINCIPALS.length()));
            if (away) {
                exchange.sendResponseHeaders(503, -1);
            } else if (owners.getOrDefault(asked, Set.of()).contains(person(exchange))) {
                byte[] body = ("{\"id\":\"" + asked + "\",\"kind\":\"company\"}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static UUID person(HttpExchange exchange) {
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return UUID.fromString(JsonMapper.shared().readTree(claims).path("sub").asString());
    }
}
