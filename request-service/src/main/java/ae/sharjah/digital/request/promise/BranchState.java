package ae.sharjah.digital.request.promise;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one branch of a request's stage stands.
 *
 * @param stage code of the branch's own stage
 * @param since when it got there
 * @param waiting for whom, or null once the branch has ended
 * @param reasonCode why the agency decided or asked as it did, or null
 */
public record BranchState(
        String stage,
        Instant since,
        @Nullable WaitingOn waiting,
        @Nullable String reasonCode) {

    boolean awaitsAgencySystem() {
        return waiting != null && waiting.party() == Party.AGENCY_SYSTEM;
    }

    BranchState withWaiting(WaitingOn other) {
        return new BranchState(stage, since, other, reasonCode);
    }

    static BranchState entered(
            String stage, StageNode place, DeadlineRules terms, @Nullable String reasonCode, List<String> fields, Instant now) {
        return new BranchState(stage, now, WaitingOn.at(place, terms, now, fields), reasonCode);
    }
}
