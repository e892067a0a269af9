package ae.sharjah.digital.notification.live.web;

import ae.sharjah.digital.notification.inbox.Notification;
import ae.sharjah.digital.notification.inbox.web.NotificationMapper;
import ae.sharjah.digital.notification.live.NotificationStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Writer of server-sent events (WHATWG HTML, 9.2). */
final class ServerSentEventWriter implements NotificationStream.Client {
    private final HttpServletResponse response;
    private final JsonMapper json;

    ServerSentEventWriter(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    @Override
    public void notification(Notification notification) throws IOException {
        // The JSON is a single line, because a line break would end the event's data.
        write("id: " + notification.id() + "\nevent: notification\ndata: "
                + json.writeValueAsString(NotificationMapper.toResource(notification)) + "\n\n");
    }

    @Override
    public void comment(String text) throws IOException {
        write(": " + text + "\n\n");
    }

    @Override
    public void reconnectAfter(Duration pause) throws IOException {
        write("retry: " + pause.toMillis() + "\n\n");
    }

    private void write(String event) throws IOException {
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
