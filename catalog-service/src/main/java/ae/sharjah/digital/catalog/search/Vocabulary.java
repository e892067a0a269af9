package ae.sharjah.digital.catalog.search;

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
final class Vocabulary {
    private static final int MOST = 16;
    private static final int FEWEST_SOUNDS = 3;
    private static final int SHORTEST_ODD = 5;
    private static final float ODD = 0.7f;

    private final String[] words;
    private final Set<String> stems;
    private final Set<String> forms;
    private final Map<String, List<String>> bySound = new HashMap<>();
    private final Spelling spelling;
    /** Holds known words only, so it never grows larger than their number. */
    private final Map<String, String> odd = new ConcurrentHashMap<>();

    /**
     * Creates a dictionary of the indexed words and the words of the synonyms.
     *
     * @param indexed normalized forms of the words in the index
     */
    Vocabulary(Set<String> indexed) {
        forms = new HashSet<>(indexed);
        forms.addAll(Concepts.SHIPPED.forms());
        stems = HashSet.newHashSet(forms.size());
        words = forms.toArray(String[]::new);
        Arrays.sort(words);
        for (String word : words) {
            stems.add(Stems.of(word));
            if (Words.isArabic(word)) {
                String sound = Sounds.of(word);
                if (sound.length() >= FEWEST_SOUNDS) {
                    bySound.computeIfAbsent(sound, _ -> new ArrayList<>(2)).add(word);
                }
            }
        }
        spelling = new Spelling(words);
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    boolean hasForm(String form) {
        return forms.contains(form);
    }

    boolean hasForms(Set<String> others) {
        return forms.containsAll(others);
    }

    List<Spelling.Correction> corrections(String typed) {
        return spelling.of(typed);
    }

    /**
     * Returns the stem of the common word that a rare known word probably stands for, or null when the word is correct.
     * Authors list misspellings among their keywords, so a known word may be a misspelling.
     */
    @Nullable
    String meantBy(String form, String stem) {
        if (form.length() < SHORTEST_ODD || Concepts.SHIPPED.know(stem)) {
            return null;
        }
        String meant = odd.computeIfAbsent(form, word -> corrections(word, Concepts.SHIPPED.forms()));
        return meant.isEmpty() ? null : meant;
    }

    private String corrections(String word, Set<String> common) {
        return spelling.of(word).stream()
                .filter(near -> near.cost() <= ODD && common.contains(near.word()))
                .map(near -> Stems.of(near.word()))
                .findFirst()
                .orElse("");
    }

    /** Returns Arabic words that a word in Latin letters may transliterate. */
    List<String> soundingLike(String latin) {
        String sound = Sounds.of(latin);
        if (sound.length() < FEWEST_SOUNDS) {
            return List.of();
        }
        List<String> alike = bySound.getOrDefault(sound, List.of());
        return alike.subList(0, Math.min(MOST, alike.size()));
    }

    List<String> beginningWith(String beginning) {
        var found = new ArrayList<String>();
        for (int at = from(beginning);
                at < words.length && words[at].startsWith(beginning) && found.size() < MOST;
                at++) {
            found.add(words[at]);
        }
        return found;
    }

    /** Returns words that start with the given letters, with at most one error after the first letter. */
    List<String> beginningLike(String beginning) {
        var found = new ArrayList<String>();
        String first = beginning.substring(0, 1);
        for (int at = from(first); at < words.length && words[at].startsWith(first) && found.size() < MOST; at++) {
            if (Typing.beginsLike(beginning, words[at])) {
                found.add(words[at]);
            }
        }
        return found;
    }

    private int from(String beginning) {
        int at = Arrays.binarySearch(words, beginning);
        return at < 0 ? -at - 1 : at;
    }
}
