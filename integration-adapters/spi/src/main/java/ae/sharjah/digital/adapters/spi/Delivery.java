package ae.sharjah.digital.adapters.spi;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request to be delivered to its agency.
 *
 * @param dispatchId identifies this delivery; the idempotency key
 * @param requestId identical for all dispatches of one request
 * @param reference reference number that the resident quotes
 * @param service slug of the service
 * @param serviceVersion version of the service at the time of the request
 * @param reason why the request is dispatched
 * @param submittedAt when the resident submitted
 * @param answers the resident's answers, by field
 * @param traceparent W3C trace to propagate to the agency, or null
 */
public record Delivery(
        DispatchId dispatchId,
        RequestId requestId,
        String reference,
        String service,
        int serviceVersion,
        DispatchReason reason,
        Instant submittedAt,
        Map<String, Object> answers,
        @Nullable String traceparent) {

    /** Omits the answers, because the text may be logged. */
    @Override
    public String toString() {
        return "Delivery[" + dispatchId + " " + service + " " + reason + "]";
    }
}
