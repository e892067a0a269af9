package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of one branch of a request's stage.
 *
 * @param stage code of the branch's own stage
 * @param since when the branch entered it
 * @param waiting who has to act, or null once the branch has ended
 * @param reasonCode why the agency decided or asked as it did, or null
 */
public record BranchState(
        String stage,
        Instant since,
        @Nullable WaitingOn waiting,
        @Nullable String reasonCode) {

    public boolean awaitsAgencySystem() {
        return waiting != null && waiting.party() == Party.AGENCY_SYSTEM;
    }

    public BranchState withWaiting(WaitingOn other) {
        return new BranchState(stage, since, other, reasonCode);
    }

    public static BranchState entered(
            String stage,
            StageNode node,
            DeadlineRules rules,
            @Nullable String reasonCode,
            List<String> fields,
            Instant now) {
        return new BranchState(stage, now, WaitingOn.at(node, rules, now, fields), reasonCode);
    }
}
