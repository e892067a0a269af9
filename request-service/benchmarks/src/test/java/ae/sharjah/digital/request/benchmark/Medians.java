package ae.sharjah.digital.request.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of several rounds, by name in the order they were first given. */
final class Medians {
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    void add(String name, double figure) {
        figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure);
    }

    double of(String name) {
        List<Double> sorted =
                figures.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    void print() {
        for (String name : figures.keySet()) {
            System.out.printf(Locale.ROOT, "  %-58s %,12.3f%n", name, of(name));
        }
    }
}
