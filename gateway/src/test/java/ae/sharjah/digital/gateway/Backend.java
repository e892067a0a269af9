package ae.sharjah.digital.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A small real HTTP server in the place of a service; it records the requests that reach it. */
final class Backend implements HttpHandler {

    /** One request as it arrived. */
    record Seen(String method, String address, Map<String, List<String>> headers, String body) {
        @Nullable
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    private final String name;
    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicLong received = new AtomicLong();
    private volatile HttpHandler response = this::sayName;

    Backend(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void respondWith(HttpHandler response) {
        this.response = response;
    }

    void reset() {
        response = this::sayName;
        seen.clear();
    }

    List<Seen> seen() {
        return seen;
    }

    Seen last() {
        return seen.getLast();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String body = body(exchange);
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        response.handle(exchange);
    }

    private String body(HttpExchange exchange) throws IOException {
        received.set(0);
        var body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int count = exchange.getRequestBody().read(part);
                count >= 0;
                count = exchange.getRequestBody().read(part)) {
            body.write(part, 0, count);
            received.addAndGet(count);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Returns how many bytes of the latest request's body have arrived so far. */
    long received() {
        return received.get();
    }

    private void sayName(HttpExchange exchange) throws IOException {
        json(exchange, 200, "{\"backend\":\"" + name + "\"}");
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
