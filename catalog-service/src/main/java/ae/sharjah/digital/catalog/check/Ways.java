package ae.sharjah.digital.catalog.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which stage can follow which. */
final class Ways {
    private final Map<String, Set<String>> ahead = new HashMap<>();

    void stage(String code) {
        ahead.computeIfAbsent(code, _ -> new HashSet<>());
    }

    void way(String from, String to) {
        ahead.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    /** The stages themselves and all that can follow them. */
    Set<String> from(Set<String> stages) {
        return closure(stages, ahead);
    }

    /** The stages themselves and all that can lead to them. */
    Set<String> leadingTo(Set<String> stages) {
        Map<String, Set<String>> back = new HashMap<>();
        ahead.keySet().forEach(code -> back.put(code, new HashSet<>()));
        ahead.forEach((code, next) -> next.forEach(
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
