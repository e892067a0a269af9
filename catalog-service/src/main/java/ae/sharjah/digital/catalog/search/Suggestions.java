package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Finds titles of services and names of their groups by word prefixes, and agencies by their codes too. */
final class Suggestions {
    private static final int MOST_WORDS = 8;
    /** Codes are in Latin letters, so suggestions for a typed code are in English. */
    private static final String LANGUAGE_OF_CODES = "en";

    private static final List<String> ATTACHED = List.of("وال", "بال", "لل", "ال", "و");

    private final List<Line> lines = new ArrayList<>();
    private final String[] forms;
    private final int[][] linesByForm;

    /**
     * A text that can be suggested.
     *
     * @param key normalized text
     * @param code normalized alternative name; empty for none
     */
    private record Line(
            Suggestion.Kind kind, String id, String language, String text, String key, List<Word> words, String code) {

        boolean beginsWith(String typed) {
            return key.startsWith(typed) || code.startsWith(typed);
        }
    }

    Suggestions(List<Entry> entries, FacetCodes facets) {
        for (Entry entry : entries) {
            entry.card().title().byLanguage().forEach((language, text) -> {
                add(Suggestion.Kind.SERVICE, entry.card().slug(), language, text);
            });
        }
        var kinds = Map.of(
                Facet.AGENCY, Suggestion.Kind.AGENCY,
                Facet.SECTOR, Suggestion.Kind.SECTOR,
                Facet.LIFE_EVENT, Suggestion.Kind.LIFE_EVENT);
        kinds.forEach((facet, kind) -> new TreeMap<>(facets.names(facet)).forEach((id, name) -> {
            int number = facets.number(facet, id);
            boolean used = entries.stream()
                    .anyMatch(entry ->
                            Arrays.stream(entry.facets()[facet.ordinal()]).anyMatch(value -> value == number));
            if (used) {
                name.byLanguage().forEach((language, text) -> add(kind, id, language, text));
            }
        }));
        var byForm = new TreeMap<String, List<Integer>>();
        for (int line = 0; line < lines.size(); line++) {
            for (Word word : lines.get(line).words()) {
                for (String form : forms(word.form())) {
                    byForm.computeIfAbsent(form, _ -> new ArrayList<>(2)).add(line);
                }
            }
            for (Word word : Words.in(lines.get(line).code())) {
                byForm.computeIfAbsent(word.form(), _ -> new ArrayList<>(2)).add(line);
            }
        }
        forms = byForm.keySet().toArray(String[]::new);
        linesByForm = byForm.values().stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void add(Suggestion.Kind kind, String id, String language, String text) {
        List<Word> words = Words.in(text);
        lines.add(new Line(
                kind,
                id,
                language,
                text,
                String.join(" ", words.stream().map(Word::form).toList()),
                words,
                kind == Suggestion.Kind.AGENCY && language.equals(LANGUAGE_OF_CODES) ? Words.forms(id) : ""));
    }

    /** Returns a word in its written form and, if it has an attached prefix, without it. */
    private static List<String> forms(String form) {
        for (String attached : ATTACHED) {
            if (form.startsWith(attached) && form.length() > attached.length() + 2) {
                return List.of(form, form.substring(attached.length()));
            }
        }
        return List.of(form);
    }

    /**
     * Returns the texts that have a word for every typed prefix.
     *
     * @param usage of a service by slug
     * @return texts that start with the query first, then in the order of usage
     */
    List<Suggestion> of(String typed, int limit, ToLongFunction<String> usage) {
        List<String> all =
                Words.in(typed).stream().map(Word::form).limit(MOST_WORDS).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        // In "renew a dri" the article is a stop word, but the last word may be incomplete.
        var begun = new ArrayList<>(all.subList(0, all.size() - 1));
        begun.removeIf(StopWords::contain);
        begun.add(all.getLast());
        BitSet fitting = having(begun.getLast());
        begun.forEach(beginning -> fitting.and(having(beginning)));
        String key = String.join(" ", all);
        return fitting.stream()
                .mapToObj(lines::get)
                .sorted(Comparator.comparing((Line line) -> !line.beginsWith(key))
                        .thenComparing(line -> line.kind() != Suggestion.Kind.SERVICE)
                        .thenComparingLong(line -> -usage.applyAsLong(line.id()))
                        .thenComparingInt(line -> line.text().length())
                        .thenComparing(Line::text))
                .limit(limit)
                .map(line -> suggestion(line, begun))
                .toList();
    }

    private BitSet having(String beginning) {
        var having = new BitSet(lines.size());
        int at = Arrays.binarySearch(forms, beginning);
        for (int form = at < 0 ? -at - 1 : at; form < forms.length && forms[form].startsWith(beginning); form++) {
            for (int line : linesByForm[form]) {
                having.set(line);
            }
        }
        return having;
    }

    private static Suggestion suggestion(Line line, List<String> begun) {
        var fragments = new ArrayList<Fragment>();
        int done = 0;
        for (Word word : line.words()) {
            boolean meant = begun.stream()
                    .anyMatch(beginning -> forms(word.form()).stream().anyMatch(form -> form.startsWith(beginning)));
            if (meant) {
                if (word.start() > done) {
                    fragments.add(new Fragment(line.text().substring(done, word.start()), false));
                }
                fragments.add(new Fragment(line.text().substring(word.start(), word.end()), true));
                done = word.end();
            }
        }
        if (done < line.text().length()) {
            fragments.add(new Fragment(line.text().substring(done), false));
        }
        return new Suggestion(line.kind(), line.id(), line.language(), line.text(), List.copyOf(fragments));
    }
}
