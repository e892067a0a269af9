package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.workflow.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a complaint.
 *
 * @param version the complaint's version after the step
 * @param actor the applicant, an officer, or the platform
 * @param actorId id of the person, or null for the platform
 * @param words text of the step, or null
 */
public record ComplaintStep(
        long version,
        Instant at,
        Action action,
        Party actor,
        @Nullable PersonId actorId,
        @Nullable String words) {

    /** Action of a step. */
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
