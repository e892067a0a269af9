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

/** Agencies on a real socket, each with a mood; what they take they take once, by idempotency key. */
public final class TestAgencies {
    /** How an agency behaves. */
    public enum Mood {
        WELL,
        FAILS,
        HANGS,
        REFUSES,
        ONLY_RECEIVES,
        DROPS_THE_FIRST_ANSWER
    }

    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
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

    public void set(String agency, Mood mood) {
        moods.put(agency, mood);
    }

    /** Idempotency keys that had an effect with an agency, in order. */
    public List<String> effects(String agency) {
        return effects.computeIfAbsent(agency, one -> new CopyOnWriteArrayList<>());
    }

    /** How often a key came. */
    public long calls(String key) {
        return calls.stream().filter(key::equals).count();
    }

    /** The {@code traceparent} that came with a key; empty without one. */
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
                answer(exchange, 401, "");
                return;
            }
            switch (moods.getOrDefault(agency, Mood.WELL)) {
                case WELL -> {
                    take(agency, key);
                    answer(
                            exchange,
                            200,
                            "{\"status\":\"acknowledged\",\"agencyReference\":\"REF-%s\"}"
                                    .formatted(key.substring(0, 8)));
                }
                case FAILS -> answer(exchange, 500, "");
                case HANGS -> hang();
                case REFUSES -> answer(exchange, 422, "{\"reasonCode\":\"duplicate-request\"}");
                case ONLY_RECEIVES -> {
                    take(agency, key);
                    answer(exchange, 202, "{\"status\":\"received\"}");
                }
                case DROPS_THE_FIRST_ANSWER -> {
                    take(agency, key);
                    set(agency, Mood.WELL);
                }
            }
        }
    }

    /** As if it had been taken in an earlier life. */
    public void take(String agency, String key) {
        synchronized (moods) {
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

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
