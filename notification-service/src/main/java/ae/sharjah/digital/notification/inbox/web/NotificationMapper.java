package ae.sharjah.digital.notification.inbox.web;

import ae.sharjah.digital.notification.api.NotificationResource;
import ae.sharjah.digital.notification.template.LocalizedText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Mapper from a notification to the contract's representation. */
public final class NotificationMapper {
    private NotificationMapper() {}

    public static NotificationResource toResource(ae.sharjah.digital.notification.inbox.Notification notification) {
        var resource = new NotificationResource(
                        notification.id().value(),
                        notification.kind(),
                        languages(notification.content().title()),
                        languages(notification.content().text()),
                        utc(notification.createdAt()))
                .requestId(notification.requestId().value())
                .reference(notification.reference());
        Instant read = notification.readAt();
        return read == null ? resource : resource.readAt(utc(read));
    }

    private static Map<String, String> languages(LocalizedText text) {
        return Map.of("ar", text.arabic(), "en", text.english());
    }

    private static OffsetDateTime utc(Instant when) {
        return OffsetDateTime.ofInstant(when, ZoneOffset.UTC);
    }
}
