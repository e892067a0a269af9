package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Concepts that have several names, in both languages and in colloquial speech. A concept is the shared meaning of the
 * phrases on one line of the file. A text that names a concept is indexed and searched by the concept as well as by its
 * words.
 */
final class Concepts {
    static final Concepts SHIPPED = new Concepts(TextFiles.lines("synonyms.txt"));

    /** First character of a concept's name; no word contains it. */
    static final char MARK = '#';

    private static final int LONGEST_PHRASE = 5;

    private final Map<String, List<String>> byPhrase = new HashMap<>();
    /** Proper prefixes of phrases that have several words. */
    private final Set<String> beginnings = new HashSet<>();

    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> stems = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * A concept mentioned in a sequence of words.
     *
     * @param from index of the first word
     * @param to index after the last word
     * @param things at least one; the first is the main meaning of the phrase
     */
    record Mention(int from, int to, List<String> things) {
        int words() {
            return to - from;
        }
    }

    Concepts(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("no name before the colon: " + line);
            }
            String thing = MARK + line.substring(0, colon).strip();
            for (String phrase : line.substring(colon + 1).split("[,،]")) {
                add(thing, phrase.strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not phrases of significant words: " + String.join("; ", faults));
        }
    }

    private void add(String thing, String phrase) {
        List<String> all = Words.in(phrase).stream().map(Word::form).toList();
        List<String> telling =
                all.stream().filter(form -> !StopWords.contain(form)).toList();
        if (telling.isEmpty() || telling.size() > LONGEST_PHRASE || (telling.size() == 1 && all.size() > 1)) {
            // If only one of several words remains, it would match far more than the phrase.
            faults.add(phrase + " of " + thing);
            return;
        }
        List<String> inStems = telling.stream().map(Stems::of).toList();
        forms.addAll(telling);
        for (int words = 1; words < inStems.size(); words++) {
            beginnings.add(String.join(" ", inStems.subList(0, words)));
        }
        stems.addAll(inStems);
        List<String> things = byPhrase.computeIfAbsent(String.join(" ", inStems), _ -> new ArrayList<>(1));
        if (!things.contains(thing)) {
            things.add(thing);
        }
    }

    /** Returns the normalized words of all phrases. */
    Set<String> forms() {
        return Collections.unmodifiableSet(forms);
    }

    boolean know(String stem) {
        return stems.contains(stem);
    }

    /** Returns all mentions in a sequence of stems without stop words, including those within longer phrases. */
    List<Mention> in(List<String> row) {
        var mentions = new ArrayList<Mention>();
        for (int from = 0; from < row.size(); from++) {
            String phrase = row.get(from);
            for (int to = from + 1; ; to++) {
                List<String> things = byPhrase.get(phrase);
                if (things != null) {
                    mentions.add(new Mention(from, to, things));
                }
                if (to == row.size() || !beginnings.contains(phrase)) {
                    break;
                }
                phrase = phrase + ' ' + row.get(to);
            }
        }
        return mentions;
    }

    /** Replaces every mention in the sequence by the name of its concept; the longest mention takes precedence. */
    static List<String> named(List<String> row, List<Mention> mentions) {
        var named = new ArrayList<String>(row.size());
        for (int at = 0; at < row.size(); ) {
            Mention longest = null;
            for (Mention mention : mentions) {
                if (mention.from() == at && (longest == null || mention.to() > longest.to())) {
                    longest = mention;
                }
            }
            named.add(longest == null ? row.get(at) : longest.things().getFirst());
            at = longest == null ? at + 1 : longest.to();
        }
        return named;
    }
}
