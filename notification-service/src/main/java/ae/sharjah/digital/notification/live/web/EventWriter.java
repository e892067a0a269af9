package ae.sharjah.digital.notification.live.web;

import ae.sharjah.digital.notification.inbox.Notification;
import ae.sharjah.digital.notification.inbox.web.NotificationView;
import ae.sharjah.digital.notification.live.LiveStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events (WHATWG HTML, 9.2). */
final class EventWriter implements LiveStream.Client {
    private final HttpServletResponse response;
    private final JsonMapper json;

    EventWriter(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    @Override
    public void notification(Notification notification) throws IOException {
        // JSON of one line, as a line break would end the event's data.
        write("id: " + notification.id() + "\nevent: notification\ndata: "
                + json.writeValueAsString(NotificationView.of(notification)) + "\n\n");
    }

    @Override
    public void comment(String text) throws IOException {
        write(": " + text + "\n\n");
    }

    @Override
    public void returnAfter(Duration pause) throws IOException {
        write("retry: " + pause.toMillis() + "\n\n");
    }

    private void write(String event) throws IOException {
        response.getOutputStream().write(event.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
