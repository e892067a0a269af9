package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks appeals. An appeal is an action of the applicant on a rejection. It leads to a stage in which the agency
 * reviews the request, and finally to a rejection or completion that cannot be appealed. Where it returns to the
 * agency's own system, which has decided and expects nothing more, the request has to be dispatched again.
 */
final class AppealCheck {
    private static final String REJECTED = "REJECTED";
    private static final String SYSTEM = "agency-system";
    private static final Set<String> WITH_AGENCY = Set.of("SUBMITTED", "IN_PROGRESS");

    private final StageCheck stageCheck;
    private final StageGraph graph;
    private final FaultCollector faults;
    /** Stages already checked, for any appeal. */
    private final Set<String> visited = new HashSet<>();

    AppealCheck(StageCheck stageCheck, StageGraph graph, FaultCollector faults) {
        this.stageCheck = stageCheck;
        this.graph = graph;
        this.faults = faults;
    }

    /** Returns whether an ended stage has actions other than an appeal. */
    static boolean hasOtherActions(JsonNode end) {
        return !end.path("actions").isEmpty() && (!isRejected(end) || !allByApplicant(end));
    }

    /** Returns whether a stage is a rejection that the applicant may appeal. */
    static boolean isAppealable(JsonNode stage) {
        return isRejected(stage) && !stage.path("actions").isEmpty();
    }

    /** Returns whether a stage is a final rejection. */
    static boolean isFinalRejection(JsonNode stage) {
        return isRejected(stage) && stage.path("actions").isEmpty();
    }

    /**
     * Checks the appeals of a rejection.
     *
     * @param last codes of the final rejections
     */
    void check(String at, String code, JsonNode stage, JsonNode stages, Set<String> last) {
        stageCheck.checkActions(at, stage, stages);
        stage.path("actions").properties().forEach(action -> {
            JsonNode to = stages.path(action.getValue().path("to").asString(""));
            if (to.isObject() && !WITH_AGENCY.contains(to.path("status").asString(""))) {
                faults.add(at + "/actions/" + JsonPointers.escape(action.getKey()) + "/to", "appeal-not-to-agency");
            }
        });
        checkHandOver(code, stages);
        if (!graph.allLeadingTo(last).contains(code)) {
            faults.add(at, "appeal-without-last-word");
        }
    }

    /** Checks all stages after an appeal, up to those of the agency's own system. */
    private void checkHandOver(String code, JsonNode stages) {
        if (!visited.add(code)) {
            return;
        }
        String at = WorkflowCheck.STAGES + JsonPointers.escape(code);
        for (String kind : new String[] {"actions", "join"}) {
            stages.path(code).path(kind).properties().forEach(transition -> {
                String to = transition.getValue().path("to").asString("");
                if (leadsToSystem(stages.path(to))) {
                    requireHandOver(at + "/" + kind, transition);
                }
                if (!isOwnedBySystem(stages.path(to))) {
                    checkHandOver(to, stages);
                }
            });
        }
        stages.path(code).path("branches").properties().forEach(branch -> {
            String of = at + "/branches/" + JsonPointers.escape(branch.getKey()) + "/stages/";
            JsonNode places = branch.getValue().path("stages");
            places.properties()
                    .forEach(place -> place.getValue().path("actions").properties().stream()
                            .filter(transition -> isOwnedBySystem(
                                    places.path(transition.getValue().path("to").asString(""))))
                            .forEach(transition -> requireHandOver(
                                    of + JsonPointers.escape(place.getKey()) + "/actions", transition)));
        });
    }

    private void requireHandOver(String at, Map.Entry<String, JsonNode> transition) {
        if (!dispatches(transition.getValue())) {
            faults.add(at + "/" + JsonPointers.escape(transition.getKey()) + "/effects", "appeal-not-handed-over");
        }
    }

    /** Returns whether a stage or the first stage of one of its branches belongs to the agency's system. */
    private static boolean leadsToSystem(JsonNode stage) {
        return isOwnedBySystem(stage)
                || stage.path("branches")
                        .valueStream()
                        .anyMatch(branch -> isOwnedBySystem(branch.path("stages")
                                .path(branch.path("initial").asString(""))));
    }

    private static boolean isOwnedBySystem(JsonNode place) {
        return place.path("owner").asString("").equals(SYSTEM);
    }

    private static boolean dispatches(JsonNode transition) {
        return transition
                .path("effects")
                .valueStream()
                .anyMatch(effect -> effect.asString("").equals("dispatch"));
    }

    private static boolean isRejected(JsonNode stage) {
        return stage.path("status").asString("").equals(REJECTED);
    }

    private static boolean allByApplicant(JsonNode end) {
        return end.path("actions")
                .valueStream()
                .allMatch(action -> action.path("by").asString("").equals("applicant"));
    }
}
