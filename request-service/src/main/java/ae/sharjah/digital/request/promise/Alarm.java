package ae.sharjah.digital.request.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Alarm of a request, which fires once.
 *
 * @param branch code of the branch it is about; empty for the stage or the request itself
 * @param at due time; null while the promise it belongs to is paused
 */
public record Alarm(Kind kind, String branch, @Nullable Instant at) {

    /** Kind of alarm. Its step in the history has the code. */
    public enum Kind {
        /** Three quarters of the time promised by the stage or branch are over. */
        DUE_SOON("due-soon"),
        /** The time promised by the stage or branch is over. */
        OVERDUE("overdue"),
        /** Three quarters of the time promised by the service are over. */
        SERVICE_DUE_SOON("service-due-soon"),
        SERVICE_OVERDUE("service-overdue"),
        /** The draft will expire soon. */
        DRAFT_EXPIRES_SOON("draft-expires-soon"),
        /** The draft expires, unless its workflow refuses. */
        DRAFT_EXPIRES("draft-kept");

        private final String step;

        Kind(String step) {
            this.step = step;
        }

        public String step() {
            return step;
        }

        boolean aboutService() {
            return this == SERVICE_DUE_SOON || this == SERVICE_OVERDUE;
        }

        public boolean aboutStageNode() {
            return this == DUE_SOON || this == OVERDUE;
        }
    }

    boolean due(Instant now) {
        return at != null && !at.isAfter(now);
    }
}
