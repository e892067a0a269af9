package ae.sharjah.digital.request.workflow;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Workflow of one service version: its stages and transitions as data.
 *
 * @param initial code of the stage a draft is in
 * @param stages by code
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Workflow(String initial, Map<String, Stage> stages) {

    /** @throws IllegalArgumentException for a stage the workflow does not have */
    public Stage stage(String code) {
        Stage stage = stages.get(code);
        if (stage == null) {
            throw new IllegalArgumentException("the workflow has no stage " + code);
        }
        return stage;
    }

    /**
     * Returns the current stage of a branch.
     *
     * @throws IllegalArgumentException for a branch that the stage does not have
     */
    public BranchStage branchStage(State state, String branch) {
        Branch found = stage(state.stage()).branches().get(branch);
        if (found == null) {
            throw new IllegalArgumentException("the stage " + state.stage() + " has no branch " + branch);
        }
        return found.stage(state.branches().getOrDefault(branch, found.initial()));
    }

    /**
     * Returns the platform-wide summary of a state. Branches run in parallel: when one of them waits for the applicant or a
     * payment, the status says so regardless of the other branches.
     */
    public Status status(State state) {
        Stage stage = stage(state.stage());
        List<@Nullable Party> owners = new ArrayList<>();
        stage.branches()
                .keySet()
                .forEach(branch -> owners.add(branchStage(state, branch).owner()));
        if (owners.contains(Party.APPLICANT)) {
            return Status.AWAITING_APPLICANT;
        }
        return owners.contains(Party.PAYMENT) ? Status.AWAITING_PAYMENT : stage.status();
    }

    /**
     * Returns the nodes where a party has to act now.
     *
     * @return by branch; the stage itself is under the empty text
     */
    public Map<String, StageNode> openNodes(State state) {
        Stage stage = stage(state.stage());
        var open = new TreeMap<String, StageNode>();
        if (stage.owner() != null) {
            open.put("", stage);
        }
        for (String branch : stage.branches().keySet()) {
            BranchStage node = branchStage(state, branch);
            if (node.ends() == null) {
                open.put(branch, node);
            }
        }
        return open;
    }

    /** Returns all actions of a party, regardless of roles and inputs: the stage's own first, then by branch. */
    public Map<ActionRef, Action> actionsOf(State state, Party party) {
        var found = new LinkedHashMap<ActionRef, Action>();
        Stage stage = stage(state.stage());
        add(found, null, stage, party);
        stage.branches().keySet().stream()
                .sorted()
                .forEach(branch -> add(found, branch, branchStage(state, branch), party));
        return found;
    }

    private static void add(Map<ActionRef, Action> found, @Nullable String branch, StageNode node, Party party) {
        node.actions().forEach((code, action) -> {
            if (action.by() == party) {
                found.put(new ActionRef(branch, code), action);
            }
        });
    }

    /** Returns the exit of a stage with branches, or null while they continue. */
    Join.@Nullable Exit exit(State state) {
        Stage stage = stage(state.stage());
        Join join = stage.join();
        if (join == null) {
            throw new IllegalArgumentException("the stage " + state.stage() + " has branches and no join");
        }
        List<@Nullable Ending> endings = new ArrayList<>();
        stage.branches()
                .keySet()
                .forEach(branch -> endings.add(branchStage(state, branch).ends()));
        return join.exitAfter(endings);
    }
}
