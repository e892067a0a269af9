package ae.sharjah.digital.adapters.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Outcome of a call to an agency's system. */
public sealed interface DeliveryOutcome {

    /**
     * The agency has received the request and will report its result later.
     *
     * @param agencyReference the agency's number, or null if it has assigned none yet
     */
    record Delivered(@Nullable String agencyReference) implements DeliveryOutcome {}

    /** The agency has accepted the request under its own number. */
    record Acknowledged(String agencyReference) implements DeliveryOutcome {}

    /**
     * The agency has decided immediately.
     *
     * @param reasonCode present if rejected
     */
    record Decided(
            @Nullable String agencyReference,
            Decision decision,
            @Nullable ReasonCode reasonCode) implements DeliveryOutcome {}

    /** The agency refuses the request finally; a retry would not help. */
    record Rejected(ReasonCode reasonCode) implements DeliveryOutcome {}

    /**
     * The agency asks for a later retry.
     *
     * @param after shortest delay the agency asks for; zero if it names none
     * @param reason for operators; contains nothing of the request
     */
    record RetryLater(Duration after, String reason) implements DeliveryOutcome {}

    /**
     * The agency's system failed, did not respond, returned an invalid response or could not be reached. Whether the
     * agency has the request is unknown.
     *
     * @param reason for operators; contains nothing of the request
     */
    record Broken(String reason) implements DeliveryOutcome {}
}
