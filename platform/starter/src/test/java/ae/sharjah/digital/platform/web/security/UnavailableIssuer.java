package ae.sharjah.digital.platform.web.security;

import ae.sharjah.digital.local.fixture.TestTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Issuer with an address of its own and the keys of {@link TestTokens}, unavailable in several ways until it works. */
final class UnavailableIssuer {
    enum Behaviour {
        REFUSES_CONNECTION,
        CLOSES_CONNECTION,
        UNKNOWN_REALM,
        FAILS,
        RETURNS_HTML,
        HANGS,
        KEYS_UNAVAILABLE,
        WORKS
    }

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final CountDownLatch end = new CountDownLatch(1);
    private final int port;
    private HttpServer server;
    private volatile Behaviour behaviour = Behaviour.HANGS;

    UnavailableIssuer() {
        server = startServer(0);
        port = server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port + "/realms/platform";
    }

    void setBehaviour(Behaviour way) {
        if (this.behaviour == Behaviour.REFUSES_CONNECTION && way != Behaviour.REFUSES_CONNECTION) {
            server = startServer(port);
        } else if (this.behaviour != Behaviour.REFUSES_CONNECTION && way == Behaviour.REFUSES_CONNECTION) {
            server.stop(0);
        }
        this.behaviour = way;
    }

    void stop() {
        end.countDown();
        server.stop(0);
    }

    private HttpServer startServer(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::answer);
            listening.start();
            return listening;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean keys = !exchange.getRequestURI().getPath().endsWith(DISCOVERY);
        switch (behaviour) {
            case REFUSES_CONNECTION, CLOSES_CONNECTION -> exchange.close();
            case UNKNOWN_REALM -> send(exchange, 404, "{\"error\":\"Realm does not exist\"}");
            case FAILS -> send(exchange, 503, "starting");
            case RETURNS_HTML -> send(exchange, 200, "<html>welcome</html>");
            case HANGS -> hang(exchange);
            case KEYS_UNAVAILABLE -> {
                if (keys) {
                    send(exchange, 503, "");
                } else {
                    send(exchange, 200, description());
                }
            }
            case WORKS -> send(exchange, 200, keys ? publishedKeys() : description());
        }
    }

    private void hang(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private String description() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",\
                "response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
    }

    private static String publishedKeys() throws IOException {
        try (var keys = URI.create(TestTokens.issuer() + "/protocol/openid-connect/certs")
                .toURL()
                .openStream()) {
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
