package ae.sharjah.digital.catalog.check;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The workflow is sound: it begins with a draft and can complete, every stage can be reached and leads to a decision,
 * and whoever waits is told for whom and until when; so are its branches, a second look is at something, and an appeal
 * comes to an end.
 */
final class WorkflowCheck {
    static final String STAGES = "/workflow/stages/";
    private static final String COMPLETED = "COMPLETED";
    /**
     * Ends that somebody decides: to give up or to let the time pass is no way out of a stage, nor is a decision that does
     * not stand.
     */
    private static final Set<String> DECISIONS = Set.of(COMPLETED, "REJECTED");

    private static final Set<String> ENDS = Set.of(COMPLETED, "REJECTED", "WITHDRAWN", "EXPIRED");

    private final JsonNode stages;
    private final PlaceCheck places;
    private final BranchCheck branches;
    private final Ways ways = new Ways();
    private final Faults faults;

    private WorkflowCheck(JsonNode service, Map<String, JsonNode> fields, Faults faults) {
        this.stages = service.path("workflow").path("stages");
        this.places = new PlaceCheck(service, fields, faults);
        this.branches = new BranchCheck(places, faults);
        this.faults = faults;
    }

    /** @param fields of the form, by pointer */
    static void check(JsonNode service, Map<String, JsonNode> fields, Faults faults) {
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
        stages.properties().forEach(stage -> stage(stage.getKey(), stage.getValue()));
        Set<String> reachable = ways.from(Set.of(initial));
        Set<String> deciding =
                ways.leadingTo(codes(stage -> DECISIONS.contains(status(stage)) && !AppealCheck.appealable(stage)));
        if (stages.has(initial)
                && codes(stage -> status(stage).equals(COMPLETED)).stream().noneMatch(reachable::contains)) {
            faults.add("/workflow/stages", "workflow-never-completes");
        }
        for (String code : stages.propertyNames()) {
            if (!reachable.contains(code)) {
                faults.add(STAGES + Faults.escaped(code), "stage-unreachable");
            } else if (!deciding.contains(code) && !ENDS.contains(status(stages.path(code)))) {
                faults.add(STAGES + Faults.escaped(code), "stage-without-way-out");
            }
        }
        new FourEyesCheck(ways, faults).check(STAGES, stages);
        appeals();
    }

    private void stage(String code, JsonNode stage) {
        String at = STAGES + Faults.escaped(code);
        ways.stage(code);
        stage.path("actions").forEach(action -> ways.way(code, action.path("to").asString("")));
        stage.path("join").forEach(way -> ways.way(code, way.path("to").asString("")));
        if (ENDS.contains(status(stage))) {
            places.ended(at, stage);
        } else if (stage.has("branches")) {
            branches.check(at, stage, stages);
        } else {
            places.waiting(at, code, stage, stages, !status(stage).equals("DRAFT"));
        }
    }

    private void appeals() {
        var appeals = new AppealCheck(places, ways, faults);
        Set<String> last = codes(AppealCheck::finallyRejected);
        stages.properties().forEach(stage -> {
            if (AppealCheck.appealable(stage.getValue())) {
                appeals.check(STAGES + Faults.escaped(stage.getKey()), stage.getKey(), stage.getValue(), stages, last);
            }
        });
    }

    private Set<String> codes(Predicate<JsonNode> wanted) {
        return stages.properties().stream()
                .filter(stage -> wanted.test(stage.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String status(JsonNode stage) {
        return stage.path("status").asString("");
    }
}
