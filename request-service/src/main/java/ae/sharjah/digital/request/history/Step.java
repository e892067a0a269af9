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

    /** Creates the first step of a request: the applicant made a draft. */
    public static Step ofNewDraft(Instant at, String action, UUID applicant, String stage, Status status) {
        return new Step(
                1,
                at,
                action,
                Party.APPLICANT,
                applicant,
                null,
                null,
                stage,
                status,
                null,
                Map.of(),
                null,
                List.of(),
                List.of());
    }

    /**
     * Creates one of the platform's own steps, which leaves the request in its stage.
     *
     * @param branchMove the branch that the step is about, or null
     * @param reasonCode the reason of the step itself, or null
     */
    public static Step ofPlatform(
            long version,
            Instant at,
            String action,
            @Nullable BranchMove branchMove,
            String stage,
            Status status,
            @Nullable String reasonCode) {
        return new Step(
                version,
                at,
                action,
                Party.PLATFORM,
                null,
                branchMove,
                stage,
                stage,
                status,
                reasonCode,
                Map.of(),
                null,
                List.of(),
                List.of());
    }

    /** How a branch went on, by codes. */
    public record BranchMove(String branch, String from, String to) {}
}
