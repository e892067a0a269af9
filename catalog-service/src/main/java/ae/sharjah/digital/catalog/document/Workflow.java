package ae.sharjah.digital.catalog.document;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/**
 * The workflow of a request.
 *
 * @param initial code of the first stage
 * @param stages stages by code
 */
public record Workflow(String initial, Map<String, Stage> stages) {

    /** Returns the codes of the stages that a request can reach, nearest to the first stage first. */
    public SequencedSet<String> reachableStages() {
        var found = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add(initial);
        while (!ahead.isEmpty()) {
            String code = ahead.remove();
            Stage stage = stages.get(code);
            if (stage != null && found.add(code)) {
                ahead.addAll(stage.successors());
            }
        }
        return found;
    }

    /** Returns whether the applicant has to appear in person on any path. */
    public boolean needsVisit() {
        return stages.values().stream().anyMatch(Stage::needsVisit);
    }

    /** Returns this workflow with {@code promise} in every stage that refers to the promise of the service. */
    public Workflow withServicePromise(String promise) {
        var expanded = new LinkedHashMap<String, Stage>();
        stages.forEach((code, stage) -> expanded.put(code, stage.withServicePromise(promise)));
        return new Workflow(initial, expanded);
    }
}
