package ae.sharjah.digital.catalog.check;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An appeal is an action of the applicant that leads out of a rejection: to where the agency looks at it again, and at
 * last to a rejection or completion that stands.
 */
final class AppealCheck {
    private static final String REJECTED = "REJECTED";
    private static final Set<String> WITH_AGENCY = Set.of("SUBMITTED", "IN_PROGRESS");

    private final PlaceCheck places;
    private final Ways ways;
    private final Faults faults;

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
        if (!ways.leadingTo(last).contains(code)) {
            faults.add(at, "appeal-without-last-word");
        }
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
