package ae.sharjah.digital.adapters.host.result;

import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Row of a dispatch, locked by the current transaction.
 *
 * @param traceparent W3C trace of the event that requested the dispatch, or null
 */
public record Dispatch(
        DispatchId id,
        RequestId requestId,
        String agency,
        String connection,
        DispatchState state,
        DeliveryProgress progress,
        long resultVersion,
        @Nullable String agencyReference,
        @Nullable String traceparent) {}
