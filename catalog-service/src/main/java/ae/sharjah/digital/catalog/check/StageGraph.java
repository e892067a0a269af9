package ae.sharjah.digital.catalog.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The graph of the stages of a workflow or branch. */
final class StageGraph {
    private final Map<String, Set<String>> successors = new HashMap<>();

    void addStage(String code) {
        successors.computeIfAbsent(code, _ -> new HashSet<>());
    }

    void connect(String from, String to) {
        successors.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    /** Returns the given stages and all that can follow them. */
    Set<String> reachableFrom(Set<String> stages) {
        return closure(stages, successors);
    }

    /** Returns the given stages and all that can lead to them. */
    Set<String> allLeadingTo(Set<String> stages) {
        Map<String, Set<String>> back = new HashMap<>();
        successors.keySet().forEach(code -> back.put(code, new HashSet<>()));
        successors.forEach((code, next) -> next.forEach(
                to -> back.computeIfAbsent(to, _ -> new HashSet<>()).add(code)));
        return closure(stages, back);
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
}
