package ae.sharjah.digital.request.workflow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a request stands.
 *
 * @param stage code of the workflow's stage
 * @param branches code of each branch's own stage, by the branch's; empty in a stage without branches
 */
public record State(String stage, Map<String, String> branches) {
    public State {
        branches = Map.copyOf(branches);
    }

    /** As a stage begins: every branch at its own beginning. */
    public static State entering(Workflow workflow, String stage) {
        var branches = new TreeMap<String, String>();
        workflow.stage(stage).branches().forEach((code, branch) -> branches.put(code, branch.initial()));
        return new State(stage, branches);
    }

    /** The same with one branch gone on. */
    State withBranchStage(String branch, String branchStage) {
        var moved = new TreeMap<>(branches);
        moved.put(branch, branchStage);
        return new State(stage, moved);
    }
}
