package ae.sharjah.digital.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open stream of a person's notifications, read in a separate thread. */
final class NotificationStream implements AutoCloseable {

    private static final String DATA = "data:";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    /** Opens the stream and returns when the platform has responded; a refusal is an error. */
    NotificationStream(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError("no stream: " + response.statusCode());
            }
            lines = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.startVirtualThread(this::read);
    }

    /** Returns the notifications received so far, oldest first. */
    List<JsonNode> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith(DATA))
                    .map(line -> line.substring(DATA.length()).strip())
                    .filter(data -> data.startsWith("{"))
                    .forEach(data -> received.add(JSON.readTree(data)));
        } catch (UncheckedIOException closed) {
            // the test has closed the stream
        }
    }
}
