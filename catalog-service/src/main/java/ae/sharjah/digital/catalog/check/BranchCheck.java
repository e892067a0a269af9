package ae.sharjah.digital.catalog.check;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Branches are sound: each begins, can pass, and leads to an end from wherever it stands; the join says where every end
 * leads; and at most one is with the agency's own system, of which there is one.
 */
final class BranchCheck {
    private static final String FAILED = "failed";
    private static final String PASSED = "passed";

    private final PlaceCheck places;
    private final Faults faults;

    BranchCheck(PlaceCheck places, Faults faults) {
        this.places = places;
        this.faults = faults;
    }

    /** @param stages of the workflow, to which the join leads */
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
        places.actions(at, stage, stages);
        Set<String> endings = new HashSet<>();
        int ofSystem = 0;
        for (var branch : stage.path("branches").properties()) {
            String where = at + "/branches/" + Faults.escaped(branch.getKey());
            branch(where, branch.getValue(), endings);
            if (isOfSystem(branch.getValue())) {
                ofSystem++;
            }
        }
        if (ofSystem > 1) {
            faults.add(at + "/branches", "branches-share-system");
        }
        join(at + "/join", stage.path("join"), endings, stages);
    }

    private void branch(String at, JsonNode branch, Set<String> endings) {
        JsonNode stages = branch.path("stages");
        String initial = branch.path("initial").asString("");
        if (!stages.has(initial)) {
            faults.add(at + "/initial", "stage-unknown", initial);
        }
        var ways = new Ways();
        Set<String> ends = new HashSet<>();
        Set<String> ofBranch = new HashSet<>();
        stages.properties().forEach(entry -> {
            String code = entry.getKey();
            JsonNode place = entry.getValue();
            String where = at + "/stages/" + Faults.escaped(code);
            ways.stage(code);
            if (place.has("ends")) {
                ends.add(code);
                ofBranch.add(place.path("ends").asString(""));
                places.ended(where, place);
            } else {
                places.waiting(where, code, place, stages, true);
                place.path("actions")
                        .forEach(action -> ways.way(code, action.path("to").asString("")));
            }
        });
        Set<String> reachable = ways.from(Set.of(initial));
        Set<String> ending = ways.leadingTo(ends);
        for (String code : stages.propertyNames()) {
            if (!reachable.contains(code)) {
                faults.add(at + "/stages/" + Faults.escaped(code), "stage-unreachable");
            } else if (!ending.contains(code)) {
                faults.add(at + "/stages/" + Faults.escaped(code), "stage-without-way-out");
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

    private void join(String at, JsonNode join, Set<String> endings, JsonNode stages) {
        for (String ending : new String[] {PASSED, FAILED}) {
            if (join.has(ending)) {
                places.leadsTo(at + "/" + ending, join.path(ending), stages);
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
