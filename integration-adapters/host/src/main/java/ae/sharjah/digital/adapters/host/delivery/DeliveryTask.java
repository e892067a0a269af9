package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;
import ae.sharjah.digital.adapters.spi.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Due dispatch, leased by this process.
 *
 * @param recall true to recall the dispatch, false to deliver it
 * @param attempts number of attempts, including this one
 * @param traceparent W3C trace of the event that requested the dispatch, or null
 */
record DeliveryTask(
        DispatchId dispatchId,
        RequestId requestId,
        DispatchReason reason,
        boolean recall,
        int attempts,
        @Nullable String traceparent) {}
