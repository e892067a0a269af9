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

/** The open stream of a person's notifications, read in a thread of its own. */
final class NotificationStream implements AutoCloseable {

    private static final String DATA = "data:";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    /** Returns once the platform has answered; a refusal is an error. */
    NotificationStream(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new AssertionError("no stream: " + answer.statusCode());
            }
            lines = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.startVirtualThread(this::read);
    }

    /** Notifications so far, oldest first. */
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
            // the test has seen enough
        }
    }
}
