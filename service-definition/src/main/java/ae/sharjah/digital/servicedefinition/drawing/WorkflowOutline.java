package ae.sharjah.digital.servicedefinition.drawing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing needs of a workflow. Both workflow models are mapped to it. Labels are texts by language, and lists are in
 * the order of the definition.
 *
 * @param initial code of the first stage
 */
public record WorkflowOutline(String initial, List<Stage> stages) {
    public WorkflowOutline {
        stages = List.copyOf(stages);
    }

    /**
     * A stage of the workflow.
     *
     * @param end whether the request has ended in it
     * @param branches parallel branches; empty for none
     * @param join exits of the branches; null where there are none
     */
    public record Stage(
            String code,
            Map<String, String> label,
            boolean end,
            List<Transition> transitions,
            List<Branch> branches,
            @Nullable Join join) {
        public Stage {
            transitions = List.copyOf(transitions);
            branches = List.copyOf(branches);
        }
    }

    /**
     * A transition by an action.
     *
     * @param action code of the action
     * @param to code of the stage it leads to, within the same workflow or branch
     */
    public record Transition(String action, String to, Map<String, String> label) {}

    /**
     * A parallel branch of a stage.
     *
     * @param initial code of the branch's first stage
     */
    public record Branch(String code, Map<String, String> label, String initial, List<BranchStage> stages) {
        public Branch {
            stages = List.copyOf(stages);
        }
    }

    /**
     * A stage within a branch.
     *
     * @param ending how the branch has ended in it; null where it continues
     */
    public record BranchStage(
            String code,
            Map<String, String> label,
            List<Transition> transitions,
            @Nullable Ending ending) {
        public BranchStage {
            transitions = List.copyOf(transitions);
        }
    }

    /** Result of a branch. */
    public enum Ending {
        PASSED,
        FAILED
    }

    /**
     * Exits of the branches of a stage.
     *
     * @param passed code of the stage that follows when all branches have passed
     * @param failed code of the stage that follows when one has failed; null where no branch can fail
     * @param failureWaits whether a failure waits for the other branches to end
     */
    public record Join(String passed, @Nullable String failed, boolean failureWaits) {}
}
