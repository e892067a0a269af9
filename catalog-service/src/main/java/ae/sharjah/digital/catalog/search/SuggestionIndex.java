package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.search.text.StopWords;
import ae.sharjah.digital.catalog.search.text.Token;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Finds titles of services and names of their groups by word prefixes, and agencies by their codes too. */
final class SuggestionIndex {
    private static final int MAX_WORDS = 8;
    /** Codes are in Latin letters, so suggestions for a typed code are in English. */
    private static final String LANGUAGE_OF_CODES = "en";

    private static final List<String> PREFIXES = List.of("وال", "بال", "لل", "ال", "و");

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
            Suggestion.Kind kind, String id, String language, String text, String key, List<Token> words, String code) {

        boolean beginsWith(String typed) {
            return key.startsWith(typed) || code.startsWith(typed);
        }
    }

    SuggestionIndex(List<IndexedService> entries, FacetCodes facets) {
        for (IndexedService entry : entries) {
            entry.card().title().texts().forEach((language, text) -> {
                add(Suggestion.Kind.SERVICE, entry.card().slug(), language, text);
            });
        }
        var kinds = Map.of(
                Facet.AGENCY, Suggestion.Kind.AGENCY,
                Facet.SECTOR, Suggestion.Kind.SECTOR,
                Facet.LIFE_EVENT, Suggestion.Kind.LIFE_EVENT);
        kinds.forEach((facet, kind) -> new TreeMap<>(facets.names(facet)).forEach((id, name) -> {
            int number = facets.codeNumber(facet, id);
            boolean used = entries.stream()
                    .anyMatch(entry ->
                            Arrays.stream(entry.facets()[facet.ordinal()]).anyMatch(value -> value == number));
            if (used) {
                name.texts().forEach((language, text) -> add(kind, id, language, text));
            }
        }));
        var byForm = new TreeMap<String, List<Integer>>();
        for (int line = 0; line < lines.size(); line++) {
            for (Token word : lines.get(line).words()) {
                for (String form : forms(word.form())) {
                    byForm.computeIfAbsent(form, _ -> new ArrayList<>(2)).add(line);
                }
            }
            for (Token word : Tokenizer.tokenize(lines.get(line).code())) {
                byForm.computeIfAbsent(word.form(), _ -> new ArrayList<>(2)).add(line);
            }
        }
        forms = byForm.keySet().toArray(String[]::new);
        linesByForm = byForm.values().stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void add(Suggestion.Kind kind, String id, String language, String text) {
        List<Token> words = Tokenizer.tokenize(text);
        lines.add(new Line(
                kind,
                id,
                language,
                text,
                String.join(" ", words.stream().map(Token::form).toList()),
                words,
                kind == Suggestion.Kind.AGENCY && language.equals(LANGUAGE_OF_CODES) ? Tokenizer.normalize(id) : ""));
    }

    /** Returns a word in its written form and, if it has an attached prefix, without it. */
    private static List<String> forms(String form) {
        for (String prefix : PREFIXES) {
            if (form.startsWith(prefix) && form.length() > prefix.length() + 2) {
                return List.of(form, form.substring(prefix.length()));
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
    List<Suggestion> suggest(String typed, int limit, ToLongFunction<String> usage) {
        List<String> all = Tokenizer.tokenize(typed).stream()
                .map(Token::form)
                .limit(MAX_WORDS)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        // In "renew a dri" the article is a stop word, but the last word may be incomplete.
        var prefixes = new ArrayList<>(all.subList(0, all.size() - 1));
        prefixes.removeIf(StopWords::contains);
        prefixes.add(all.getLast());
        BitSet matching = linesWith(prefixes.getLast());
        prefixes.forEach(beginning -> matching.and(linesWith(beginning)));
        String key = String.join(" ", all);
        return matching.stream()
                .mapToObj(lines::get)
                .sorted(Comparator.comparing((Line line) -> !line.beginsWith(key))
                        .thenComparing(line -> line.kind() != Suggestion.Kind.SERVICE)
                        .thenComparingLong(line -> -usage.applyAsLong(line.id()))
                        .thenComparingInt(line -> line.text().length())
                        .thenComparing(Line::text))
                .limit(limit)
                .map(line -> suggestion(line, prefixes))
                .toList();
    }

    private BitSet linesWith(String beginning) {
        var having = new BitSet(lines.size());
        int at = Arrays.binarySearch(forms, beginning);
        for (int form = at < 0 ? -at - 1 : at; form < forms.length && forms[form].startsWith(beginning); form++) {
            for (int line : linesByForm[form]) {
                having.set(line);
            }
        }
        return having;
    }

    private static Suggestion suggestion(Line line, List<String> prefixes) {
        var fragments = new ArrayList<Fragment>();
        int done = 0;
        for (Token word : line.words()) {
            boolean matches = prefixes.stream()
                    .anyMatch(beginning -> forms(word.form()).stream().anyMatch(form -> form.startsWith(beginning)));
            if (matches) {
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
