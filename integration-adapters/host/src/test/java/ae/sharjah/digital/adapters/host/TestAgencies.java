package ae.sharjah.digital.adapters.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Test agencies on a real socket, each with a behaviour; a request has one effect per idempotency key. */
public final class TestAgencies {
    /** Behaviour of an agency. */
    public enum Behaviour {
        NORMAL,
        FAILS,
        HANGS,
        REFUSES,
        RECEIVES_ONLY,
        DROPS_THE_FIRST_RESPONSE
    }

    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, List<String>> effects = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    TestAgencies() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/agencies/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void setBehaviour(String agency, Behaviour mood) {
        behaviours.put(agency, mood);
    }

    /** Returns the idempotency keys that had an effect at an agency, in order. */
    public List<String> effects(String agency) {
        return effects.computeIfAbsent(agency, one -> new CopyOnWriteArrayList<>());
    }

    /** Returns the number of calls with a key. */
    public long calls(String key) {
        return calls.stream().filter(key::equals).count();
    }

    /** Returns the {@code traceparent} received with a key, or an empty string. */
    public String trace(String key) {
        return traces.getOrDefault(key, "");
    }

    public List<String> bodies() {
        return bodies;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String agency = exchange.getRequestURI().getPath().split("/")[2];
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        calls.add(key);
        traces.put(key, Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("traceparent"), ""));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try (exchange) {
            if (!"key".equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
                respond(exchange, 401, "");
                return;
            }
            switch (behaviours.getOrDefault(agency, Behaviour.NORMAL)) {
                case NORMAL -> {
                    recordEffect(agency, key);
                    respond(
                            exchange,
                            200,
                            "{\"status\":\"acknowledged\",\"agencyReference\":\"REF-%s\"}"
                                    .formatted(key.substring(0, 8)));
                }
                case FAILS -> respond(exchange, 500, "");
                case HANGS -> hang();
                case REFUSES -> respond(exchange, 422, "{\"reasonCode\":\"duplicate-request\"}");
                case RECEIVES_ONLY -> {
                    recordEffect(agency, key);
                    respond(exchange, 202, "{\"status\":\"received\"}");
                }
                case DROPS_THE_FIRST_RESPONSE -> {
                    recordEffect(agency, key);
                    setBehaviour(agency, Behaviour.NORMAL);
                }
            }
        }
    }

    /** Records an effect as if an earlier process had caused it. */
    public void recordEffect(String agency, String key) {
        synchronized (behaviours) {
            if (!effects(agency).contains(key)) {
                effects(agency).add(key);
            }
        }
    }

    private static void hang() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
