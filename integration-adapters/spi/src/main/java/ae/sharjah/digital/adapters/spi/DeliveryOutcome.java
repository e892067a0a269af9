package ae.sharjah.digital.adapters.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a call to an agency's system. */
public sealed interface DeliveryOutcome {

    /**
     * The agency has it and will tell more later.
     *
     * @param agencyReference the agency's number, or null when it has given none yet
     */
    record Delivered(@Nullable String agencyReference) implements DeliveryOutcome {}

    /** The agency has taken it on under its own number. */
    record Acknowledged(String agencyReference) implements DeliveryOutcome {}

    /**
     * The agency has decided at once.
     *
     * @param reasonCode present when rejected
     */
    record Decided(
            @Nullable String agencyReference,
            Decision decision,
            @Nullable ReasonCode reasonCode) implements DeliveryOutcome {}

    /** The agency refuses it for good; repeating would not help. */
    record Rejected(ReasonCode reasonCode) implements DeliveryOutcome {}

    /**
     * The agency asks to come later.
     *
     * @param after shortest pause the agency wishes; zero when it names none
     * @param reason for operators; quotes nothing of the request
     */
    record RetryLater(Duration after, String reason) implements DeliveryOutcome {}

    /**
     * The agency's system failed, was silent, answered nonsense or could not be reached. Whether the agency has the
     * request is not known.
     *
     * @param reason for operators; quotes nothing of the request
     */
    record Broken(String reason) implements DeliveryOutcome {}
}
