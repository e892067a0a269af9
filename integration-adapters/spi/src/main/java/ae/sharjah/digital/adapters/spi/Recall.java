package ae.sharjah.digital.adapters.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The resident has withdrawn what {@code dispatchId} handed over.
 *
 * @param traceparent W3C trace to carry on to the agency, or null
 */
public record Recall(
        UUID dispatchId, UUID requestId, @Nullable String traceparent) {}
