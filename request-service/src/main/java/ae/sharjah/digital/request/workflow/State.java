package ae.sharjah.digital.request.workflow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Position of a request in its workflow.
 *
 * @param stage code of the workflow's stage
 * @param branches code of each branch's own stage, by the branch's; empty in a stage without branches
 */
public record State(String stage, Map<String, String> branches) {
    public State {
        branches = Map.copyOf(branches);
    }

    /** Returns the state on entering a stage: every branch in its initial stage. */
    public static State entering(Workflow workflow, String stage) {
        var branches = new TreeMap<String, String>();
        workflow.stage(stage).branches().forEach((code, branch) -> branches.put(code, branch.initial()));
        return new State(stage, branches);
    }

    /** Returns a copy with one branch in another stage. */
    State withBranchStage(String branch, String branchStage) {
        var moved = new TreeMap<>(branches);
        moved.put(branch, branchStage);
        return new State(stage, moved);
    }
}
