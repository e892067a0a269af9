package ae.sharjah.digital.adapters.spi;

import org.jspecify.annotations.Nullable;

/**
 * Recall of a dispatch whose request the resident has withdrawn.
 *
 * @param traceparent W3C trace to propagate to the agency, or null
 */
public record Recall(
        DispatchId dispatchId,
        RequestId requestId,
        @Nullable String traceparent) {}
