package ae.sharjah.digital.catalog.search.text;

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
public final class Synonyms {
    public static final Synonyms BUNDLED = new Synonyms(WordListFile.readLines("synonyms.txt"));

    /** First character of a concept's name; no word contains it. */
    public static final char MARKER = '#';

    private static final int MAX_PHRASE_WORDS = 5;

    private final Map<String, List<String>> byPhrase = new HashMap<>();
    /** Proper prefixes of phrases that have several words. */
    private final Set<String> phrasePrefixes = new HashSet<>();

    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> stems = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * A concept mentioned in a sequence of words.
     *
     * @param from index of the first word
     * @param to index after the last word
     * @param concepts at least one; the first is the main meaning of the phrase
     */
    public record Mention(int from, int to, List<String> concepts) {
        public int wordCount() {
            return to - from;
        }
    }

    Synonyms(List<String> lines) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("no name before the colon: " + line);
            }
            String concept = MARKER + line.substring(0, colon).strip();
            for (String phrase : line.substring(colon + 1).split("[,،]")) {
                add(concept, phrase.strip());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not phrases of significant words: " + String.join("; ", faults));
        }
    }

    private void add(String concept, String phrase) {
        List<String> all = Tokenizer.tokenize(phrase).stream().map(Token::form).toList();
        List<String> significant =
                all.stream().filter(form -> !StopWords.contains(form)).toList();
        if (significant.isEmpty()
                || significant.size() > MAX_PHRASE_WORDS
                || (significant.size() == 1 && all.size() > 1)) {
            // If only one of several words remains, it would match far more than the phrase.
            faults.add(phrase + " of " + concept);
            return;
        }
        List<String> inStems = significant.stream().map(Stemmer::stem).toList();
        forms.addAll(significant);
        for (int words = 1; words < inStems.size(); words++) {
            phrasePrefixes.add(String.join(" ", inStems.subList(0, words)));
        }
        stems.addAll(inStems);
        List<String> concepts = byPhrase.computeIfAbsent(String.join(" ", inStems), _ -> new ArrayList<>(1));
        if (!concepts.contains(concept)) {
            concepts.add(concept);
        }
    }

    /** Returns the normalized words of all phrases. */
    Set<String> forms() {
        return Collections.unmodifiableSet(forms);
    }

    boolean containsStem(String stem) {
        return stems.contains(stem);
    }

    /** Returns all mentions in a sequence of stems without stop words, including those within longer phrases. */
    public List<Mention> mentions(List<String> row) {
        var mentions = new ArrayList<Mention>();
        for (int from = 0; from < row.size(); from++) {
            String phrase = row.get(from);
            for (int to = from + 1; ; to++) {
                List<String> concepts = byPhrase.get(phrase);
                if (concepts != null) {
                    mentions.add(new Mention(from, to, concepts));
                }
                if (to == row.size() || !phrasePrefixes.contains(phrase)) {
                    break;
                }
                phrase = phrase + ' ' + row.get(to);
            }
        }
        return mentions;
    }

    /** Replaces every mention in the sequence by the name of its concept; the longest mention takes precedence. */
    public static List<String> replaceMentions(List<String> row, List<Mention> mentions) {
        var named = new ArrayList<String>(row.size());
        for (int at = 0; at < row.size(); ) {
            Mention longest = null;
            for (Mention mention : mentions) {
                if (mention.from() == at && (longest == null || mention.to() > longest.to())) {
                    longest = mention;
                }
            }
            named.add(longest == null ? row.get(at) : longest.concepts().getFirst());
            at = longest == null ? at + 1 : longest.to();
        }
        return named;
    }
}
