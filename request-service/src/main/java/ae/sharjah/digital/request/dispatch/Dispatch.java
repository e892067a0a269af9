package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.request.id.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a request to its agency's system.
 *
 * @param agencyReference the agency's own reference of the request, or null
 * @param since when it entered its state
 */
public record Dispatch(
        DispatchId id,
        RequestId requestId,
        String agencyId,
        String connection,
        Reason reason,
        State state,
        @Nullable String agencyReference,
        Instant createdAt,
        Instant since) {

    /** Reason of the hand-over. */
    public enum Reason {
        SUBMITTED("submitted"),
        /** A further hand-over: the applicant has provided the requested information, or has appealed. */
        INFORMATION_PROVIDED("information-provided");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** State of the hand-over, which only advances. After a request for information a new hand-over begins. */
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
