package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.notification.template.Rendered;
import java.util.UUID;

/** What a person is to be told. */
public record News(UUID personId, String kind, UUID requestId, String reference, Rendered words) {}
