package ae.sharjah.digital.catalog.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of the index at one moment, together with the words of the synonyms. */
public final class TermDictionary {
    private static final int MAX_MATCHES = 16;
    private static final int MIN_PHONETIC_KEY_LENGTH = 3;
    private static final int MIN_SUSPECT_LENGTH = 5;
    private static final float MAX_SUSPECT_COST = 0.7f;

    private final String[] words;
    private final Set<String> stems;
    private final Set<String> forms;
    private final Map<String, List<String>> byPhoneticKey = new HashMap<>();
    private final SpellChecker spellChecker;
    /** Holds known words only, so it never grows larger than their number. */
    private final Map<String, String> intendedStems = new ConcurrentHashMap<>();

    /**
     * Creates a dictionary of the indexed words and the words of the synonyms.
     *
     * @param indexed normalized forms of the words in the index
     */
    public TermDictionary(Set<String> indexed) {
        forms = new HashSet<>(indexed);
        forms.addAll(Synonyms.BUNDLED.forms());
        stems = HashSet.newHashSet(forms.size());
        words = forms.toArray(String[]::new);
        Arrays.sort(words);
        for (String word : words) {
            stems.add(Stemmer.stem(word));
            if (Tokenizer.isArabic(word)) {
                String sound = PhoneticKey.of(word);
                if (sound.length() >= MIN_PHONETIC_KEY_LENGTH) {
                    byPhoneticKey
                            .computeIfAbsent(sound, _ -> new ArrayList<>(2))
                            .add(word);
                }
            }
        }
        spellChecker = new SpellChecker(words);
    }

    public boolean containsStem(String stem) {
        return stems.contains(stem);
    }

    public boolean containsForm(String form) {
        return forms.contains(form);
    }

    public boolean containsAllForms(Set<String> others) {
        return forms.containsAll(others);
    }

    public List<SpellChecker.Correction> corrections(String typed) {
        return spellChecker.corrections(typed);
    }

    /**
     * Returns the stem of the common word that a rare known word probably stands for, or null when the word is correct.
     * Authors list misspellings among their keywords, so a known word may be a misspelling.
     */
    public @Nullable String intendedStem(String form, String stem) {
        if (form.length() < MIN_SUSPECT_LENGTH || Synonyms.BUNDLED.containsStem(stem)) {
            return null;
        }
        String meant = intendedStems.computeIfAbsent(form, word -> corrections(word, Synonyms.BUNDLED.forms()));
        return meant.isEmpty() ? null : meant;
    }

    private String corrections(String word, Set<String> common) {
        return spellChecker.corrections(word).stream()
                .filter(near -> near.cost() <= MAX_SUSPECT_COST && common.contains(near.word()))
                .map(near -> Stemmer.stem(near.word()))
                .findFirst()
                .orElse("");
    }

    /** Returns Arabic words that a word in Latin letters may transliterate. */
    public List<String> phoneticMatches(String latin) {
        String sound = PhoneticKey.of(latin);
        if (sound.length() < MIN_PHONETIC_KEY_LENGTH) {
            return List.of();
        }
        List<String> alike = byPhoneticKey.getOrDefault(sound, List.of());
        return alike.subList(0, Math.min(MAX_MATCHES, alike.size()));
    }

    public List<String> formsStartingWith(String beginning) {
        var found = new ArrayList<String>();
        for (int at = firstIndex(beginning);
                at < words.length && words[at].startsWith(beginning) && found.size() < MAX_MATCHES;
                at++) {
            found.add(words[at]);
        }
        return found;
    }

    /** Returns words that start with the given letters, with at most one error after the first letter. */
    public List<String> formsStartingLike(String beginning) {
        var found = new ArrayList<String>();
        String first = beginning.substring(0, 1);
        for (int at = firstIndex(first);
                at < words.length && words[at].startsWith(first) && found.size() < MAX_MATCHES;
                at++) {
            if (EditDistance.isPrefixWithOneError(beginning, words[at])) {
                found.add(words[at]);
            }
        }
        return found;
    }

    private int firstIndex(String beginning) {
        int at = Arrays.binarySearch(words, beginning);
        return at < 0 ? -at - 1 : at;
    }
}
