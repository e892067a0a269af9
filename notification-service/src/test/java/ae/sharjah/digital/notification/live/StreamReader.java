package ae.sharjah.digital.notification.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Client of the stream that collects events until it is closed or the stream ends. */
final class StreamReader implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private final Thread reading;
    final HttpResponse<Stream<String>> response;
    final List<String> ids = new CopyOnWriteArrayList<>();
    final List<String> data = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    final List<String> retries = new CopyOnWriteArrayList<>();
    volatile long lastEventAt;

    StreamReader(String origin, String token, @Nullable String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin + "/api/v1/notifications/stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        lines = response.body();
        reading = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            lines.forEach(line -> {
                if (line.startsWith("id: ")) {
                    ids.add(line.substring(4));
                    lastEventAt = System.nanoTime();
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                } else if (line.startsWith("retry: ")) {
                    retries.add(line.substring(7));
                } else if (line.startsWith(":")) {
                    comments.add(line);
                }
            });
        } catch (RuntimeException cutOff) {
            comments.add("cut off");
        }
    }

    boolean ended() {
        return !reading.isAlive();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
