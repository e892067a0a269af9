package ae.sharjah.digital.catalog.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The workflow is sound: it begins with a draft, every stage can be reached and leads to an end, and whoever waits is
 * told for whom and until when.
 */
final class WorkflowCheck {
    private static final String STAGES = "/workflow/stages/";
    private static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "WITHDRAWN", "EXPIRED");

    private WorkflowCheck() {}

    static void check(JsonNode workflow, boolean connected, Faults faults) {
        JsonNode stages = workflow.path("stages");
        if (!stages.isObject() || stages.isEmpty()) {
            return;
        }
        String initial = workflow.path("initial").asString("");
        if (!stages.has(initial)) {
            faults.add("/workflow/initial", "stage-unknown", initial);
        } else if (!status(stages.get(initial)).equals("DRAFT")) {
            faults.add("/workflow/initial", "workflow-begins-with-draft");
        }
        Map<String, Set<String>> ahead = new HashMap<>();
        stages.properties().forEach(stage -> {
            stage(stage.getKey(), stage.getValue(), stages, connected, faults);
            Set<String> next = new HashSet<>();
            stage.getValue()
                    .path("actions")
                    .forEach(action -> next.add(action.path("to").asString("")));
            ahead.put(stage.getKey(), next);
        });
        Set<String> reachable = closure(Set.of(initial), ahead);
        Set<String> ending = leadingToAnEnd(stages, ahead);
        for (String code : ahead.keySet()) {
            if (!reachable.contains(code)) {
                faults.add(STAGES + Faults.escaped(code), "stage-unreachable");
            } else if (!ending.contains(code)) {
                faults.add(STAGES + Faults.escaped(code), "stage-without-way-out");
            }
        }
    }

    private static void stage(String code, JsonNode stage, JsonNode stages, boolean connected, Faults faults) {
        String at = STAGES + Faults.escaped(code);
        JsonNode actions = stage.path("actions");
        if (ENDS.contains(status(stage))) {
            if (!actions.isMissingNode() && !actions.isEmpty()) {
                faults.add(at + "/actions", "stage-goes-on-after-the-end");
            }
            return;
        }
        for (String needed : new String[] {"owner", "what", "actions"}) {
            if (!stage.has(needed)) {
                faults.add(at + "/" + needed, "required");
            }
        }
        if (!status(stage).equals("DRAFT") && !stage.has("promise")) {
            faults.add(at + "/promise", "required");
        }
        if (stage.path("owner").asString("").equals("agency-system") && !connected) {
            faults.add(at + "/owner", "connection-needed");
        }
        boolean holderCanAct = false;
        boolean alwaysAWay = actions.isEmpty();
        for (var entry : actions.properties()) {
            JsonNode action = entry.getValue();
            String to = action.path("to").asString("");
            String where = at + "/actions/" + Faults.escaped(entry.getKey());
            if (!stages.has(to)) {
                faults.add(where + "/to", "stage-unknown", to);
            }
            alwaysAWay |= !action.has("guard");
            holderCanAct |= action.path("by").equals(stage.path("owner"));
            for (JsonNode effect : action.path("effects")) {
                if (effect.asString("").equals("dispatch") && !connected) {
                    faults.add(where + "/effects", "connection-needed");
                }
            }
        }
        if (!alwaysAWay) {
            faults.add(at + "/actions", "stage-only-guarded");
        }
        if (!actions.isEmpty() && stage.has("owner") && !holderCanAct) {
            faults.add(at + "/actions", "owner-cannot-act");
        }
    }

    private static String status(JsonNode stage) {
        return stage.path("status").asString("");
    }

    private static Set<String> closure(Set<String> from, Map<String, Set<String>> ahead) {
        Set<String> found = new HashSet<>();
        Set<String> edge = from;
        while (!edge.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (String code : edge) {
                if (ahead.containsKey(code) && found.add(code)) {
                    next.addAll(ahead.getOrDefault(code, Set.of()));
                }
            }
            edge = next;
        }
        return found;
    }

    private static Set<String> leadingToAnEnd(JsonNode stages, Map<String, Set<String>> ahead) {
        Map<String, Set<String>> back = new HashMap<>();
        ahead.keySet().forEach(code -> back.put(code, new HashSet<>()));
        ahead.forEach((code, next) -> next.forEach(
                to -> back.computeIfAbsent(to, unknown -> new HashSet<>()).add(code)));
        Set<String> ends = new HashSet<>();
        stages.properties().forEach(stage -> {
            if (ENDS.contains(status(stage.getValue()))) {
                ends.add(stage.getKey());
            }
        });
        return closure(ends, back);
    }
}
