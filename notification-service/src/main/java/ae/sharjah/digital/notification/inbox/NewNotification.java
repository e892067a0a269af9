package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.notification.template.RenderedText;

/** Notification to be added to a person's inbox. */
public record NewNotification(
        PersonId personId, String kind, RequestId requestId, String reference, RenderedText content) {}
