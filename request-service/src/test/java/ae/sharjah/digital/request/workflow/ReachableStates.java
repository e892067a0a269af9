package ae.sharjah.digital.request.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** States that requests of a workflow can reach. */
final class ReachableStates {
    private ReachableStates() {}

    /** Returns every stage with every combination of its branches' stages before the join. */
    static List<State> of(Workflow workflow) {
        var states = new ArrayList<State>();
        workflow.stages().forEach((code, stage) -> {
            List<Map<String, String>> combinations = List.of(Map.of());
            for (var branch : stage.branches().entrySet()) {
                combinations = combined(combinations, branch.getKey(), branch.getValue());
            }
            combinations.stream()
                    .map(branches -> new State(code, branches))
                    .filter(state -> stage.branches().isEmpty() || workflow.exit(state) == null)
                    .forEach(states::add);
        });
        return states;
    }

    private static List<Map<String, String>> combined(List<Map<String, String>> before, String code, Branch branch) {
        var after = new ArrayList<Map<String, String>>();
        for (var one : before) {
            for (String stage : branch.stages().keySet()) {
                var more = new TreeMap<>(one);
                more.put(code, stage);
                after.add(more);
            }
        }
        return after;
    }
}
