package ae.sharjah.digital.request.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a request by itself, once.
 *
 * @param branch code of the branch it is about; empty for the stage or the request itself
 * @param at when; null while the promise it belongs to stands still
 */
public record Alarm(Kind kind, String branch, @Nullable Instant at) {

    /** What it is about. Its step in the history has the code. */
    public enum Kind {
        /** Three quarters of what the place promises are over. */
        DUE_SOON("due-soon"),
        /** What the place promises is over. */
        OVERDUE("overdue"),
        /** Three quarters of what the service promises are over. */
        SERVICE_DUE_SOON("service-due-soon"),
        SERVICE_OVERDUE("service-overdue"),
        /** The draft will be given up. */
        DRAFT_EXPIRES_SOON("draft-expires-soon"),
        /** It is given up, unless its workflow does not let it. */
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

        boolean aboutStageNode() {
            return this == DUE_SOON || this == OVERDUE;
        }
    }

    boolean due(Instant now) {
        return at != null && !at.isAfter(now);
    }
}
