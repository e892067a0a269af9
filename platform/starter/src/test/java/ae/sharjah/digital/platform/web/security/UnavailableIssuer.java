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

/** An issuer with an address of its own and the keys of {@link TestTokens}, away in several ways until it is sound. */
final class UnavailableIssuer {
    enum Way {
        REFUSES,
        HANGS_UP,
        UNKNOWN_REALM,
        FAILS,
        BABBLES,
        HANGS,
        HAS_NO_KEYS,
        SOUND
    }

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final CountDownLatch end = new CountDownLatch(1);
    private final int port;
    private HttpServer server;
    private volatile Way way = Way.HANGS;

    UnavailableIssuer() {
        server = listening(0);
        port = server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port + "/realms/platform";
    }

    void is(Way way) {
        if (this.way == Way.REFUSES && way != Way.REFUSES) {
            server = listening(port);
        } else if (this.way != Way.REFUSES && way == Way.REFUSES) {
            server.stop(0);
        }
        this.way = way;
    }

    void stop() {
        end.countDown();
        server.stop(0);
    }

    private HttpServer listening(int port) {
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
        switch (way) {
            case REFUSES, HANGS_UP -> exchange.close();
            case UNKNOWN_REALM -> send(exchange, 404, "{\"error\":\"Realm does not exist\"}");
            case FAILS -> send(exchange, 503, "starting");
            case BABBLES -> send(exchange, 200, "<html>welcome</html>");
            case HANGS -> hang(exchange);
            case HAS_NO_KEYS -> {
                if (keys) {
                    send(exchange, 503, "");
                } else {
                    send(exchange, 200, description());
                }
            }
            case SOUND -> send(exchange, 200, keys ? publishedKeys() : description());
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
