package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks branches: each has a first stage, can pass, and leads to an end from every stage; the join defines an exit for
 * every outcome; and at most one branch involves the agency's own system, because there is only one.
 */
final class BranchCheck {
    private static final String FAILED = "failed";
    private static final String PASSED = "passed";

    private final StageCheck stageCheck;
    private final FaultCollector faults;

    BranchCheck(StageCheck stageCheck, FaultCollector faults) {
        this.stageCheck = stageCheck;
        this.faults = faults;
    }

    /**
     * Checks the branches of a stage.
     *
     * @param stages stages of the workflow, to which the join leads
     */
    void check(String at, JsonNode stage, JsonNode stages) {
        if (stage.has("owner")) {
            faults.add(at + "/owner", "branches-have-owners");
        }
        if (!stage.path("status").asString("").equals("IN_PROGRESS")) {
            faults.add(at + "/status", "branches-in-progress");
        }
        if (!stage.has("what")) {
            faults.add(at + "/what", "required");
        }
        PromiseCheck.check(stage.path("promise"), at + "/promise", faults);
        stageCheck.checkActions(at, stage, stages);
        Set<String> endings = new HashSet<>();
        int ofSystem = 0;
        for (var branch : stage.path("branches").properties()) {
            String where = at + "/branches/" + JsonPointers.escape(branch.getKey());
            checkBranch(where, branch.getValue(), endings);
            if (isOfSystem(branch.getValue())) {
                ofSystem++;
            }
        }
        if (ofSystem > 1) {
            faults.add(at + "/branches", "branches-share-system");
        }
        checkJoin(at + "/join", stage.path("join"), endings, stages);
    }

    private void checkBranch(String at, JsonNode branch, Set<String> endings) {
        JsonNode stages = branch.path("stages");
        String initial = branch.path("initial").asString("");
        if (!stages.has(initial)) {
            faults.add(at + "/initial", "stage-unknown", initial);
        }
        var graph = new StageGraph();
        Set<String> ends = new HashSet<>();
        Set<String> ofBranch = new HashSet<>();
        stages.properties().forEach(entry -> {
            String code = entry.getKey();
            JsonNode place = entry.getValue();
            String where = at + "/stages/" + JsonPointers.escape(code);
            graph.addStage(code);
            if (place.has("ends")) {
                ends.add(code);
                ofBranch.add(place.path("ends").asString(""));
                stageCheck.checkEnded(where, place);
            } else {
                stageCheck.checkOpen(where, code, place, stages, true);
                place.path("actions")
                        .forEach(action -> graph.connect(code, action.path("to").asString("")));
            }
        });
        Set<String> reachable = graph.reachableFrom(Set.of(initial));
        Set<String> ending = graph.allLeadingTo(ends);
        for (String code : stages.propertyNames()) {
            if (!reachable.contains(code)) {
                faults.add(at + "/stages/" + JsonPointers.escape(code), "stage-unreachable");
            } else if (!ending.contains(code)) {
                faults.add(at + "/stages/" + JsonPointers.escape(code), "stage-without-way-out");
            }
        }
        if (!ofBranch.contains(PASSED)) {
            faults.add(at + "/stages", "branch-cannot-pass");
        }
        if (ends.contains(initial)) {
            faults.add(at + "/initial", "branch-ends-at-once");
        }
        endings.addAll(ofBranch);
    }

    private void checkJoin(String at, JsonNode join, Set<String> endings, JsonNode stages) {
        for (String ending : new String[] {PASSED, FAILED}) {
            if (join.has(ending)) {
                stageCheck.checkTarget(at + "/" + ending, join.path(ending), stages);
            }
        }
        if (endings.contains(FAILED) && !join.has(FAILED)) {
            faults.add(at + "/" + FAILED, "join-incomplete");
        }
        if (!endings.contains(FAILED) && join.has(FAILED)) {
            faults.add(at + "/" + FAILED, "join-without-need");
        }
        if (join.path(PASSED).has("waits")) {
            faults.add(at + "/" + PASSED + "/waits", "join-waits-anyway");
        }
    }

    private static boolean isOfSystem(JsonNode branch) {
        return branch.path("stages")
                .valueStream()
                .flatMap(place -> place.path("actions").valueStream())
                .anyMatch(action -> action.path("by").asString("").equals("agency-system"));
    }
}
