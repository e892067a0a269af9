package ae.sharjah.digital.request.history;

import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a request.
 *
 * @param version the request's version that the step created
 * @param action code of the action in the workflow, or of one of the platform's own steps
 * @param actorId the person who took the step, or null where it was no person
 * @param branch the branch in which it was taken, or null
 * @param fromStage stage before, or null for the first
 * @param reasonCode the agency's reason, or null
 * @param reasonParameters values for the placeholders in the reason's text
 * @param reasonText the actor's own words, or null
 * @param fields the answers the agency asked about, as JSON Pointers into them; empty when about none or the whole
 * @param effects further effects of the step
 */
public record Step(
        long version,
        Instant at,
        String action,
        Party actor,
        @Nullable PersonId actorId,
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
    public static Step ofNewDraft(Instant at, String action, PersonId applicant, String stage, Status status) {
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

    /** Move of a branch from stage to stage, by codes. */
    public record BranchMove(String branch, String from, String to) {}
}
