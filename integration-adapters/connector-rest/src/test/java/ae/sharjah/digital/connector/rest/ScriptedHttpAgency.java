package ae.sharjah.digital.connector.rest;

import ae.sharjah.digital.adapters.spi.Decision;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.adapters.spi.conformance.ScriptedAgency;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Scripted agency that implements agency-rest.yaml on a real socket. */
final class ScriptedHttpAgency implements ScriptedAgency {
    private static final int MANY = 1_000_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<String> effects = new LinkedHashSet<>();
    private final AtomicInteger calls = new AtomicInteger();
    final List<String> bodies = new ArrayList<>();
    final List<Map<String, List<String>>> headers = new ArrayList<>();
    private final HttpServer server;
    private volatile Script script = exchange -> respond(exchange, 500, "");

    @FunctionalInterface
    private interface Script {
        void play(HttpExchange exchange) throws IOException, InterruptedException;
    }

    ScriptedHttpAgency() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        synchronized (effects) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            headers.add(exchange.getRequestHeaders());
        }
        try (exchange) {
            script.play(exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void recordEffect(HttpExchange exchange) {
        synchronized (effects) {
            effects.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void acknowledges(String agencyReference) {
        script = exchange -> {
            recordEffect(exchange);
            respond(
                    exchange,
                    200,
                    "{\"status\":\"acknowledged\",\"agencyReference\":\"%s\",\"queue\":4}".formatted(agencyReference));
        };
    }

    @Override
    public void receives() {
        script = exchange -> respond(exchange, 202, "{\"status\":\"received\"}");
    }

    @Override
    public void decides(Decision decision, ReasonCode reason) {
        script = exchange -> respond(
                exchange,
                200,
                "{\"status\":\"decided\",\"decision\":\"%s\",\"reasonCode\":\"%s\"}"
                        .formatted(decision.code(), reason.code()));
    }

    @Override
    public void refuses(ReasonCode reason) {
        script = exchange -> respond(exchange, 422, "{\"reasonCode\":\"%s\"}".formatted(reason.code()));
    }

    @Override
    public void busy(int seconds) {
        script = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
            respond(exchange, 503, "");
        };
    }

    @Override
    public void fails() {
        script = exchange -> respond(exchange, 500, "{\"status\":\"acknowledged\",\"agencyReference\":\"no\"}");
    }

    @Override
    public void rejectsTheKey() {
        script = exchange -> respond(exchange, 401, "{\"reasonCode\":\"other\"}");
    }

    @Override
    public void hangs() {
        script = exchange -> {
            boolean wasClosed = closed.await(30, TimeUnit.SECONDS);
            respond(exchange, wasClosed ? 500 : 504, "");
        };
    }

    @Override
    public void trickles() {
        script = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
    }

    @Override
    public void returnsUnreadableBody() {
        script = exchange -> respond(exchange, 200, "<html>It works!</html>");
    }

    @Override
    public void returnsTooLargeBody() {
        script = exchange -> respond(
                exchange,
                200,
                "{\"status\":\"acknowledged\",\"agencyReference\":\"A\",\"x\":\"" + "x".repeat(MANY) + "\"}");
    }

    @Override
    public void acceptsAndDropsTheConnection(String agencyReference) {
        script = exchange -> {
            recordEffect(exchange);
            acknowledges(agencyReference);
            throw new IOException("line dropped");
        };
    }

    @Override
    public List<String> effects() {
        synchronized (effects) {
            return List.copyOf(effects);
        }
    }

    @Override
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
