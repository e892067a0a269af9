package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.spi.Occasion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch that is due, held by this process until its lease ends.
 *
 * @param recall true to take it back, false to hand it over
 * @param attempts with this one
 * @param traceparent W3C trace of the event that asked for it, or null
 */
record Task(
        UUID dispatchId,
        UUID requestId,
        Occasion occasion,
        boolean recall,
        int attempts,
        @Nullable String traceparent) {}
