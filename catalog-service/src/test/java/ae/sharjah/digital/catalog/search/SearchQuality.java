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
record SearchQuality(List<Outcome> outcomes) {

    /**
     * Query with known answers.
     *
     * @param expected slugs of services, any of which is a correct answer
     */
    record JudgedQuery(String text, String kind, List<String> expected) {}

    /**
     * Result of one query.
     *
     * @param rank of the first correct answer, from 1; 0 when it is not in the top hundred
     */
    record Outcome(JudgedQuery query, int rank, List<String> first) {}

    /**
     * Reads a query set.
     *
     * @param file in the folder search-quality of the test resources
     */
    static List<JudgedQuery> readQueries(String file) {
        try {
            return new ClassPathResource("search-quality/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new JudgedQuery(columns[0], columns[1], Arrays.asList(columns[2].split(","))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static SearchQuality measure(ServiceIndex index, List<JudgedQuery> queries) {
        var outcomes = new ArrayList<Outcome>();
        for (JudgedQuery query : queries) {
            List<String> found = index.find(ServiceQuery.of(query.text(), 100)).hits().stream()
                    .map(service -> service.card().slug())
                    .toList();
            int rank = 0;
            for (int i = 0; i < found.size() && rank == 0; i++) {
                rank = query.expected().contains(found.get(i)) ? i + 1 : 0;
            }
            outcomes.add(new Outcome(query, rank, found.stream().limit(3).toList()));
        }
        return new SearchQuality(outcomes);
    }

    double successAt(int ranks) {
        return outcomes.stream()
                .mapToInt(outcome -> outcome.rank() > 0 && outcome.rank() <= ranks ? 1 : 0)
                .average()
                .orElse(0);
    }

    double meanReciprocalRank() {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.rank() == 0 ? 0 : 1.0 / outcome.rank())
                .average()
                .orElse(0);
    }

    /** Returns the figures in total and per kind of query, followed by every query whose first result is wrong. */
    String report(String title) {
        var text = new StringBuilder(title).append('\n');
        appendFigures(text, "all");
        Map<String, List<Outcome>> kinds = outcomes.stream()
                .collect(Collectors.groupingBy(outcome -> outcome.query().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> new SearchQuality(some).appendFigures(text, kind));
        for (Outcome outcome : outcomes) {
            if (outcome.rank() != 1) {
                text.append("  ").append(outcome.rank() == 0 ? "not found" : "rank " + outcome.rank());
                text.append(": ")
                        .append(outcome.query().text())
                        .append(" (")
                        .append(outcome.query().kind());
                text.append(") expected ")
                        .append(String.join(" or ", outcome.query().expected()));
                text.append(", top results ")
                        .append(String.join(", ", outcome.first()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private void appendFigures(StringBuilder text, String name) {
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
