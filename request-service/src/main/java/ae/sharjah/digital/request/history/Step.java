package ae.sharjah.digital.request.history;

import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a request's history.
 *
 * @param version the request's version that the step made
 * @param action code of what was done: an action of the workflow, or a step of the platform's own
 * @param actorId the person who did it, or null where it was no person
 * @param branch where within the stage it was done, or null
 * @param fromStage stage before, or null for the first
 * @param reasonCode the agency's reason, or null
 * @param reasonParameters what the reason's text is filled with
 * @param reasonText the actor's own words, or null
 * @param fields the answers the agency asked about, as JSON Pointers into them; empty when about none or the whole
 * @param effects what it brought about besides
 */
public record Step(
        long version,
        Instant at,
        String action,
        Party actor,
        @Nullable UUID actorId,
        @Nullable BranchMove branchMove,
        @Nullable String fromStage,
        String stage,
        Status status,
        @Nullable String reasonCode,
        Map<String, String> reasonParameters,
        @Nullable String reasonText,
        List<String> fields,
        List<Effect> effects) {

    /** With a reason that is not filled, or none. */
    Step(
            long version,
            Instant at,
            String action,
            Party actor,
            @Nullable UUID actorId,
            @Nullable BranchMove branch,
            @Nullable String fromStage,
            String stage,
            Status status,
            @Nullable String reasonCode,
            @Nullable String reasonText,
            List<String> fields,
            List<Effect> effects) {
        this(
                version,
                at,
                action,
                actor,
                actorId,
                branch,
                fromStage,
                stage,
                status,
                reasonCode,
                Map.of(),
                reasonText,
                fields,
                effects);
    }

    /** How a branch went on, by codes. */
    public record BranchMove(String branch, String from, String to) {}
}
