package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Checks the workflow: it begins with a draft and can complete; every stage is reachable, leads to a decision and
 * states its owner and promise; branches are valid; four-eyes rules name earlier actions; and appeals come to an end.
 */
final class WorkflowCheck {
    static final String STAGES = "/workflow/stages/";
    private static final String COMPLETED = "COMPLETED";
    /**
     * The statuses that count as a decision. Withdrawal and expiry are none, and neither is a rejection that can be
     * appealed.
     */
    private static final Set<String> DECISIONS = Set.of(COMPLETED, "REJECTED");

    private static final Set<String> ENDS = Set.of(COMPLETED, "REJECTED", "WITHDRAWN", "EXPIRED");

    private final JsonNode stages;
    private final StageCheck stageCheck;
    private final BranchCheck branchCheck;
    private final StageGraph graph = new StageGraph();
    private final FaultCollector faults;

    private WorkflowCheck(JsonNode service, Map<String, JsonNode> fields, FaultCollector faults) {
        this.stages = service.path("workflow").path("stages");
        this.stageCheck = new StageCheck(service, fields, faults);
        this.branchCheck = new BranchCheck(stageCheck, faults);
        this.faults = faults;
    }

    /**
     * Checks the workflow of a service.
     *
     * @param fields fields of the form by pointer
     */
    static void check(JsonNode service, Map<String, JsonNode> fields, FaultCollector faults) {
        JsonNode workflow = service.path("workflow");
        if (workflow.path("stages").isObject() && !workflow.path("stages").isEmpty()) {
            new WorkflowCheck(service, fields, faults)
                    .check(workflow.path("initial").asString(""));
        }
    }

    private void check(String initial) {
        if (!stages.has(initial)) {
            faults.add("/workflow/initial", "stage-unknown", initial);
        } else if (!status(stages.path(initial)).equals("DRAFT")) {
            faults.add("/workflow/initial", "workflow-begins-with-draft");
        }
        stages.properties().forEach(stage -> checkStage(stage.getKey(), stage.getValue()));
        Set<String> reachable = graph.reachableFrom(Set.of(initial));
        Set<String> deciding = graph.allLeadingTo(
                codesWhere(stage -> DECISIONS.contains(status(stage)) && !AppealCheck.isAppealable(stage)));
        if (stages.has(initial)
                && codesWhere(stage -> status(stage).equals(COMPLETED)).stream().noneMatch(reachable::contains)) {
            faults.add("/workflow/stages", "workflow-never-completes");
        }
        for (String code : stages.propertyNames()) {
            if (!reachable.contains(code)) {
                faults.add(STAGES + JsonPointers.escape(code), "stage-unreachable");
            } else if (!deciding.contains(code) && !ENDS.contains(status(stages.path(code)))) {
                faults.add(STAGES + JsonPointers.escape(code), "stage-without-way-out");
            }
        }
        new FourEyesCheck(graph, faults).check(STAGES, stages);
        checkAppeals();
    }

    private void checkStage(String code, JsonNode stage) {
        String at = STAGES + JsonPointers.escape(code);
        graph.addStage(code);
        stage.path("actions")
                .forEach(action -> graph.connect(code, action.path("to").asString("")));
        stage.path("join").forEach(exit -> graph.connect(code, exit.path("to").asString("")));
        if (ENDS.contains(status(stage))) {
            stageCheck.checkEnded(at, stage);
        } else if (stage.has("branches")) {
            branchCheck.check(at, stage, stages);
        } else {
            stageCheck.checkOpen(at, code, stage, stages, !status(stage).equals("DRAFT"));
        }
    }

    private void checkAppeals() {
        var appeals = new AppealCheck(stageCheck, graph, faults);
        Set<String> last = codesWhere(AppealCheck::isFinalRejection);
        stages.properties().forEach(stage -> {
            if (AppealCheck.isAppealable(stage.getValue())) {
                appeals.check(
                        STAGES + JsonPointers.escape(stage.getKey()), stage.getKey(), stage.getValue(), stages, last);
            }
        });
    }

    private Set<String> codesWhere(Predicate<JsonNode> condition) {
        return stages.properties().stream()
                .filter(stage -> condition.test(stage.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String status(JsonNode stage) {
        return stage.path("status").asString("");
    }
}
