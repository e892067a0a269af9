package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.notification.template.RenderedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notification in a person's inbox. Its text is rendered once, when it is added, and stored in both languages. A sent
 * text must not change when a template, a service's name or an agency's name changes. A reader may switch the language
 * at any time.
 *
 * @param personId owner of the inbox
 * @param sequence position in that inbox, from 1; defines the order, see the table {@code inbox_head}
 * @param kind such as {@code request.submitted}
 * @param reference reference number of the request
 * @param readAt when it was first read, or null
 */
public record Notification(
        NotificationId id,
        PersonId personId,
        long sequence,
        String kind,
        RequestId requestId,
        String reference,
        RenderedText content,
        Instant createdAt,
        @Nullable Instant readAt) {}
