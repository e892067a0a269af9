package ae.sharjah.digital.catalog.document;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/**
 * How a request moves.
 *
 * @param initial code of the first stage
 * @param stages by code
 */
public record Workflow(String initial, Map<String, Stage> stages) {

    /** Codes of the stages a request can get to, nearest to the first stage first. */
    public SequencedSet<String> reachable() {
        var found = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<String>();
        ahead.add(initial);
        while (!ahead.isEmpty()) {
            String code = ahead.remove();
            Stage stage = stages.get(code);
            if (stage != null && found.add(code)) {
                ahead.addAll(stage.next());
            }
        }
        return found;
    }

    /** Whether the applicant has to be somewhere in person on any way through it. */
    public boolean needsVisit() {
        return stages.values().stream().anyMatch(Stage::needsVisit);
    }

    /** The same with {@code promise} written out wherever a stage promises the time of the service itself. */
    public Workflow promising(String promise) {
        var expanded = new LinkedHashMap<String, Stage>();
        stages.forEach((code, stage) -> expanded.put(code, stage.promising(promise)));
        return new Workflow(initial, expanded);
    }
}
