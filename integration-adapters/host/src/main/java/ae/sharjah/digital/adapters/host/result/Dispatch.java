package ae.sharjah.digital.adapters.host.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch's row, locked by the running transaction.
 *
 * @param traceparent W3C trace of the event that asked for it, or null
 */
public record Dispatch(
        UUID id,
        UUID requestId,
        String agency,
        String connection,
        DispatchState state,
        Progress progress,
        long resultVersion,
        @Nullable String agencyReference,
        @Nullable String traceparent) {}
