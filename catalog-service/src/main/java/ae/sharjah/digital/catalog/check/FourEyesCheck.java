package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks four-eyes rules: only officers' actions have them, and they name officers' actions that can come earlier. */
final class FourEyesCheck {
    private final StageGraph graph;
    private final FaultCollector faults;
    private final List<LocatedAction> actions = new ArrayList<>();

    /**
     * An action with its place in the workflow.
     *
     * @param targets stages of the workflow that may directly follow the action
     */
    private record LocatedAction(
            String at, String code, String stage, @Nullable String branch, JsonNode action, Set<String> targets) {
        boolean isByOfficer() {
            return action.path("by").asString("").equals("officer");
        }
    }

    FourEyesCheck(StageGraph graph, FaultCollector faults) {
        this.graph = graph;
        this.faults = faults;
    }

    void check(String root, JsonNode stages) {
        LocatedStage.all(root, stages).forEach(stage -> collect(stage, stages.path(stage.stage())));
        actions.forEach(this::check);
    }

    private void collect(LocatedStage stage, JsonNode parent) {
        stage.node()
                .path("actions")
                .properties()
                .forEach(action -> actions.add(new LocatedAction(
                        stage.at() + "/actions/" + JsonPointers.escape(action.getKey()),
                        action.getKey(),
                        stage.stage(),
                        stage.branch(),
                        action.getValue(),
                        stage.branch() == null
                                ? Set.of(action.getValue().path("to").asString(""))
                                : targetsWithinBranch(stage.stage(), parent))));
    }

    /** Returns the stages of the workflow that can follow an action in a branch: its own stage and the exits of the join. */
    private static Set<String> targetsWithinBranch(String code, JsonNode stage) {
        Set<String> targets = new HashSet<>(Set.of(code));
        stage.path("join").forEach(exit -> targets.add(exit.path("to").asString("")));
        return targets;
    }

    private void check(LocatedAction second) {
        List<JsonNode> named = ListEntries.read(second.action().path("fourEyes"));
        if (!named.isEmpty() && !second.isByOfficer()) {
            faults.add(second.at() + "/fourEyes", "four-eyes-of-officers");
        }
        for (int i = 0; i < named.size(); i++) {
            String code = named.get(i).asString("");
            List<LocatedAction> firsts = actions.stream()
                    .filter(one -> one.code().equals(code) && one.isByOfficer())
                    .toList();
            if (firsts.isEmpty()) {
                faults.add(second.at() + "/fourEyes/" + i, "four-eyes-unknown", code);
            } else if (firsts.stream().noneMatch(first -> canPrecede(first, second))) {
                faults.add(second.at() + "/fourEyes/" + i, "four-eyes-too-late", code);
            }
        }
    }

    private boolean canPrecede(LocatedAction first, LocatedAction second) {
        return graph.reachableFrom(first.targets()).contains(second.stage());
    }
}
