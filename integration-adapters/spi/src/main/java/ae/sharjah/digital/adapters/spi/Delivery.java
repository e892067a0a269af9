package ae.sharjah.digital.adapters.spi;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to its agency.
 *
 * @param dispatchId identifies this handing-over; the idempotency key
 * @param requestId the same for all dispatches of one request
 * @param reference what the resident quotes
 * @param service slug of the service
 * @param serviceVersion version of the service the request was made under
 * @param occasion why it is handed over
 * @param submittedAt when the resident submitted
 * @param answers what the resident filled in, by field
 * @param traceparent W3C trace to carry on to the agency, or null
 */
public record Delivery(
        UUID dispatchId,
        UUID requestId,
        String reference,
        String service,
        int serviceVersion,
        Occasion occasion,
        Instant submittedAt,
        Map<String, Object> answers,
        @Nullable String traceparent) {

    /** Without the answers, for this may end in a log. */
    @Override
    public String toString() {
        return "Delivery[" + dispatchId + " " + service + " " + occasion + "]";
    }
}
