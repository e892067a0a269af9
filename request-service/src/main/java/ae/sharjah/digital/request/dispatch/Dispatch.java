package ae.sharjah.digital.request.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a request to its agency's system.
 *
 * @param agencyReference the agency's own name for the request, or null
 * @param since when it got into its state
 */
public record Dispatch(
        UUID id,
        UUID requestId,
        String agencyId,
        String connection,
        Reason reason,
        State state,
        @Nullable String agencyReference,
        Instant createdAt,
        Instant since) {

    /** Why the request is handed over. */
    public enum Reason {
        SUBMITTED("submitted"),
        /** Again: with what the applicant was asked for, or because they have appealed. */
        INFORMATION_PROVIDED("information-provided");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Where the hand-over stands; it only advances. After a request for information the next one is another. */
    public enum State {
        QUEUED,
        DELIVERED,
        ACKNOWLEDGED,
        INFORMATION_REQUESTED,
        DECIDED,
        RECALLED,
        FAILED
    }
}
