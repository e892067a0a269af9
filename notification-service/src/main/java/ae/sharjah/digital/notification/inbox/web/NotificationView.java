package ae.sharjah.digital.notification.inbox.web;

import ae.sharjah.digital.notification.api.Notification;
import ae.sharjah.digital.notification.template.Bilingual;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** A notification as the contract shows it. */
public final class NotificationView {
    private NotificationView() {}

    public static Notification of(ae.sharjah.digital.notification.inbox.Notification notification) {
        var shown = new Notification(
                        notification.id(),
                        notification.kind(),
                        languages(notification.words().title()),
                        languages(notification.words().text()),
                        utc(notification.createdAt()))
                .requestId(notification.requestId())
                .reference(notification.reference());
        Instant read = notification.readAt();
        return read == null ? shown : shown.readAt(utc(read));
    }

    private static Map<String, String> languages(Bilingual text) {
        return Map.of("ar", text.arabic(), "en", text.english());
    }

    private static OffsetDateTime utc(Instant when) {
        return OffsetDateTime.ofInstant(when, ZoneOffset.UTC);
    }
}
