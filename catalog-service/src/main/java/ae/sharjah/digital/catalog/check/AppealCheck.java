package ae.sharjah.digital.catalog.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An appeal is an action of the applicant that leads out of a rejection: to where the agency looks at it again, and at
 * last to a rejection or completion that stands. Where it comes back to the agency's own system, which has decided and
 * waits for nothing any more, the request is handed over anew.
 */
final class AppealCheck {
    private static final String REJECTED = "REJECTED";
    private static final String SYSTEM = "agency-system";
    private static final Set<String> WITH_AGENCY = Set.of("SUBMITTED", "IN_PROGRESS");

    private final PlaceCheck places;
    private final Ways ways;
    private final Faults faults;
    /** Stages whose ways have been looked at, of whichever appeal. */
    private final Set<String> followed = new HashSet<>();

    AppealCheck(PlaceCheck places, Ways ways, Faults faults) {
        this.places = places;
        this.ways = ways;
        this.faults = faults;
    }

    /** Whether an end goes on in another way than by an appeal. */
    static boolean goesOnOtherwise(JsonNode end) {
        return !end.path("actions").isEmpty() && (!rejected(end) || !allByApplicant(end));
    }

    /** A rejection that its applicant may appeal against, so not the last word. */
    static boolean appealable(JsonNode stage) {
        return rejected(stage) && !stage.path("actions").isEmpty();
    }

    /** Whether a stage is a rejection that stands. */
    static boolean finallyRejected(JsonNode stage) {
        return rejected(stage) && stage.path("actions").isEmpty();
    }

    /** @param last codes of the rejections that stand */
    void check(String at, String code, JsonNode stage, JsonNode stages, Set<String> last) {
        places.actions(at, stage, stages);
        stage.path("actions").properties().forEach(action -> {
            JsonNode to = stages.path(action.getValue().path("to").asString(""));
            if (to.isObject() && !WITH_AGENCY.contains(to.path("status").asString(""))) {
                faults.add(at + "/actions/" + Faults.escaped(action.getKey()) + "/to", "appeal-not-to-agency");
            }
        });
        follow(code, stages);
        if (!ways.leadingTo(last).contains(code)) {
            faults.add(at, "appeal-without-last-word");
        }
    }

    /** As far as the agency's own system. */
    private void follow(String code, JsonNode stages) {
        if (!followed.add(code)) {
            return;
        }
        String at = WorkflowCheck.STAGES + Faults.escaped(code);
        for (String kind : new String[] {"actions", "join"}) {
            stages.path(code).path(kind).properties().forEach(way -> {
                String to = way.getValue().path("to").asString("");
                if (toSystem(stages.path(to))) {
                    requireHandOver(at + "/" + kind, way);
                }
                if (!ofSystem(stages.path(to))) {
                    follow(to, stages);
                }
            });
        }
        stages.path(code).path("branches").properties().forEach(branch -> {
            String of = at + "/branches/" + Faults.escaped(branch.getKey()) + "/stages/";
            JsonNode places = branch.getValue().path("stages");
            places.properties()
                    .forEach(place -> place.getValue().path("actions").properties().stream()
                            .filter(way -> ofSystem(
                                    places.path(way.getValue().path("to").asString(""))))
                            .forEach(way -> requireHandOver(of + Faults.escaped(place.getKey()) + "/actions", way)));
        });
    }

    private void requireHandOver(String at, Map.Entry<String, JsonNode> way) {
        if (!handsOver(way.getValue())) {
            faults.add(at + "/" + Faults.escaped(way.getKey()) + "/effects", "appeal-not-handed-over");
        }
    }

    /** Whether whoever comes there comes to the system: as its stage, or where a branch begins with it. */
    private static boolean toSystem(JsonNode stage) {
        return ofSystem(stage)
                || stage.path("branches")
                        .valueStream()
                        .anyMatch(branch -> ofSystem(branch.path("stages")
                                .path(branch.path("initial").asString(""))));
    }

    private static boolean ofSystem(JsonNode place) {
        return place.path("owner").asString("").equals(SYSTEM);
    }

    private static boolean handsOver(JsonNode way) {
        return way.path("effects")
                .valueStream()
                .anyMatch(effect -> effect.asString("").equals("dispatch"));
    }

    private static boolean rejected(JsonNode stage) {
        return stage.path("status").asString("").equals(REJECTED);
    }

    private static boolean allByApplicant(JsonNode end) {
        return end.path("actions")
                .valueStream()
                .allMatch(action -> action.path("by").asString("").equals("applicant"));
    }
}
