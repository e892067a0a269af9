package ae.sharjah.digital.catalog.recommendation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Plays identity-service for all tests of this JVM, so that they share one application context. */
public final class IdentityServer {
    static final IdentityServer INSTANCE = new IdentityServer();

    private static final int HANGING = 0;

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String profile = "";

    /** Lets the service under test call this server. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "catalog.identity.url=http://127.0.0.1:"
                                    + INSTANCE.server.getAddress().getPort(),
                            "catalog.identity.timeout=300ms")
                    .applyTo(context);
        }
    }

    private IdentityServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/me", this::respond);
        server.start();
    }

    /** Responds with status 200 and the given part of a profile and clears the received tokens. */
    void reset(String profile) {
        this.status = 200;
        this.profile = profile;
        tokens.clear();
    }

    void replaceInProfile(String text, String replacement) {
        profile = profile.replace(text, replacement);
    }

    void respondWith(int status) {
        this.status = status;
    }

    void hang() {
        status = HANGING;
    }

    /** Returns the {@code Authorization} headers received. */
    List<String> tokens() {
        return tokens;
    }

    private void respond(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        if (status == HANGING) {
            return;
        }
        byte[] body = status == 200 ? me() : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] me() {
        return ("{\"id\":\"" + UUID.randomUUID()
                        + "\",\"name\":{\"ar\":\"مريم\",\"en\":\"Maryam\"},\"language\":\"ar\",\"roles\":[\"resident\"],"
                        + "\"version\":1," + profile + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
