package ae.sharjah.digital.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Search quality for a set of queries with known answers. */
record Quality(List<Outcome> outcomes) {

    /**
     * Query with known answers.
     *
     * @param expected slugs of services, any of which is a correct answer
     */
    record Asked(String query, String kind, List<String> expected) {}

    /**
     * Result of one query.
     *
     * @param place of the first correct answer, from 1; 0 when it is not in the top hundred
     */
    record Outcome(Asked asked, int place, List<String> first) {}

    /**
     * Reads a query set.
     *
     * @param file in the folder search-quality of the test resources
     */
    static List<Asked> set(String file) {
        try {
            return new ClassPathResource("search-quality/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Asked(columns[0], columns[1], Arrays.asList(columns[2].split(","))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Quality of(ServiceIndex index, List<Asked> set) {
        var outcomes = new ArrayList<Outcome>();
        for (Asked asked : set) {
            List<String> found = index.find(ServiceQuery.of(asked.query(), 100)).services().stream()
                    .map(service -> service.card().slug())
                    .toList();
            int place = 0;
            for (int i = 0; i < found.size() && place == 0; i++) {
                place = asked.expected().contains(found.get(i)) ? i + 1 : 0;
            }
            outcomes.add(new Outcome(asked, place, found.stream().limit(3).toList()));
        }
        return new Quality(outcomes);
    }

    double successAt(int places) {
        return outcomes.stream()
                .mapToInt(outcome -> outcome.place() > 0 && outcome.place() <= places ? 1 : 0)
                .average()
                .orElse(0);
    }

    double meanReciprocalRank() {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.place() == 0 ? 0 : 1.0 / outcome.place())
                .average()
                .orElse(0);
    }

    /** Returns the figures in total and per kind of query, followed by every query whose first result is wrong. */
    String report(String title) {
        var text = new StringBuilder(title).append('\n');
        line(text, "all");
        Map<String, List<Outcome>> kinds = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.asked().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> new Quality(some).line(text, kind));
        for (Outcome outcome : outcomes) {
            if (outcome.place() != 1) {
                text.append("  ").append(outcome.place() == 0 ? "not found" : "rank " + outcome.place());
                text.append(": ")
                        .append(outcome.asked().query())
                        .append(" (")
                        .append(outcome.asked().kind());
                text.append(") expected ")
                        .append(String.join(" or ", outcome.asked().expected()));
                text.append(", top results ")
                        .append(String.join(", ", outcome.first()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, String name) {
        text.append(String.format(
                Locale.ROOT,
                "  %-15s %4d queries  success@1 %.3f  success@3 %.3f  MRR %.3f%n",
                name,
                outcomes.size(),
                successAt(1),
                successAt(3),
                meanReciprocalRank()));
    }
}
