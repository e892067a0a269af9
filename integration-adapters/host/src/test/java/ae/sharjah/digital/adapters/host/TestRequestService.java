package ae.sharjah.digital.adapters.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Test double of request-service that serves dispatch contents and, at the identity provider's paths, the token
 * required to read them.
 */
public final class TestRequestService {
    private static final String REALM = "/realms/platform";
    private static final String TOKEN = "the-hosts-token";

    private final Map<String, String> contents = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final HttpServer server;

    TestRequestService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                REALM + "/.well-known/openid-configuration",
                exchange -> respond(exchange, 200, """
                {"issuer":"%1$s%2$s","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/k","response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(url(), REALM)));
        server.createContext("/token", exchange -> {
            tokens.incrementAndGet();
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            respond(
                    exchange,
                    form.contains("client_credentials") ? 200 : 400,
                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(TOKEN));
        });
        server.createContext("/api/system/v1/dispatches/", this::content);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return url() + REALM;
    }

    /** Returns the number of tokens issued. */
    public int tokensIssued() {
        return tokens.get();
    }

    /** Returns the {@code traceparent} of the last read of a dispatch's content, or an empty string. */
    public String trace(TestDispatch dispatch) {
        return traces.getOrDefault(dispatch.key(), "");
    }

    /** Provides content for a dispatch from now on. */
    public void putContent(TestDispatch dispatch) {
        contents.put(dispatch.id().toString(), """
                {"id":"%s","requestId":"%s","reference":"SHJ-1","serviceSlug":"final-bill","serviceVersion":2,\
                "agencyId":"%s","connection":"%s","submittedAt":"2026-01-05T08:00:00Z",\
                "answers":{"accountNumber":"1045233781","notes":"من فضلكم"}}""".formatted(
                        dispatch.id(), dispatch.requestId(), dispatch.agency(), dispatch.agency()));
    }

    private void content(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 401, "{}");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String dispatch = path.substring(path.lastIndexOf('/') + 1);
        traces.put(
                dispatch,
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("traceparent"), ""));
        String content = contents.get(dispatch);
        respond(exchange, content == null ? 503 : 200, content == null ? "{}" : content);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
