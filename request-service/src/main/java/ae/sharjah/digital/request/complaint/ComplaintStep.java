package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.request.workflow.Party;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a complaint's history.
 *
 * @param version the complaint's version that the step made
 * @param actor the applicant, an officer, or the platform
 * @param actorId who it was, or null where it was no person
 * @param words what was said, or null
 */
public record ComplaintStep(
        long version,
        Instant at,
        Action action,
        Party actor,
        @Nullable UUID actorId,
        @Nullable String words) {

    /** What was done. */
    public enum Action {
        MADE("made"),
        ANSWERED("answered"),
        REOPENED("reopened"),
        CLOSED("closed"),
        /** The agency has not answered within the promised time. */
        OVERDUE("overdue");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
