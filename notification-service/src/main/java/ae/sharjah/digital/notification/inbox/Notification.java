package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.notification.template.Rendered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told. Its words are made once, when it happens, and kept in both languages: what a person was
 * told must not change afterwards because a template, a service's name or an agency's name did; and a reader may
 * switch the language at any time.
 *
 * @param id UUIDv7
 * @param personId whose inbox it is in
 * @param sequence position in that inbox, from 1; orders the inbox, see the table {@code inbox_head}
 * @param kind such as {@code request.submitted}
 * @param reference the request's reference, as read on the phone
 * @param readAt when it was read first, or null
 */
public record Notification(
        UUID id,
        UUID personId,
        long sequence,
        String kind,
        UUID requestId,
        String reference,
        Rendered words,
        Instant createdAt,
        @Nullable Instant readAt) {}
