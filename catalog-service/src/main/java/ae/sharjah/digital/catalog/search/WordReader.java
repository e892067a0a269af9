package ae.sharjah.digital.catalog.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves one word of a query to indexed stems. A word that neither the index nor the synonyms contain is tried as a
 * word with attached particles, as a prefix, as mistyped, and as Arabic in Latin letters.
 */
final class WordReader {
    /** Particles, including colloquial ones, and the prefixes of Arabic verbs in the present tense. */
    private static final List<String> ATTACHED = List.of(
            "", "وبال", "وال", "عال", "هال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س", "ا", "ن", "ي", "ت", "م");

    private static final List<String> PRONOUNS = List.of("", "ي", "ك", "ه", "ها", "نا", "كم", "هم", "ج", "ني");

    private static final int SHORTEST_REST = 3;
    private static final int SHORTEST_STEM = 2;
    private static final int SHORTEST_INFLECTED_PART = 5;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_MISTYPED_BEGINNING = 4;
    private static final float ALMOST_SURE = 0.95f;
    private static final float UNLIKELY = 0.5f;
    private static final float ATTACHED_WEIGHT = 0.9f;
    private static final float BEGINNING_WEIGHT = 0.8f;
    private static final float SOUND_WEIGHT = 0.75f;
    private static final float MISTYPED_WEIGHT = 0.9f;
    private static final float PER_ERROR = 0.2f;

    private final Vocabulary vocabulary;

    /**
     * Possible meaning of a word.
     *
     * @param weight 1 for the word itself; the less likely the meaning, the lower the weight
     */
    record Meaning(String stem, float weight) {
        boolean sure() {
            return weight >= ALMOST_SURE;
        }
    }

    WordReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns the possible meanings of a word, the most likely first; the list is empty when the word cannot be
     * resolved.
     *
     * @param last whether the user may still be typing the word
     */
    List<Meaning> read(String form, boolean last) {
        String stem = Stems.of(form);
        if (vocabulary.hasStem(stem)) {
            String meant = vocabulary.meantBy(form, stem);
            return meant == null
                    ? List.of(new Meaning(stem, 1))
                    : List.of(new Meaning(meant, ALMOST_SURE), new Meaning(stem, UNLIKELY));
        }
        if (Words.isArabic(form)) {
            String bare = withoutParticles(form);
            if (bare != null) {
                return List.of(new Meaning(bare, ATTACHED_WEIGHT));
            }
        }
        if (form.chars().allMatch(Character::isDigit)) {
            return List.of();
        }
        return guessed(form, last);
    }

    /** Returns the known stem of a word after its attached particles and pronouns are removed, or null. */
    private @Nullable String withoutParticles(String form) {
        for (String attached : ATTACHED) {
            if (form.length() - attached.length() >= SHORTEST_REST && form.startsWith(attached)) {
                String rest = form.substring(attached.length());
                for (String pronoun : PRONOUNS) {
                    if (rest.length() - pronoun.length() >= SHORTEST_REST && rest.endsWith(pronoun)) {
                        String word = rest.substring(0, rest.length() - pronoun.length());
                        String stem = Stems.of(word);
                        if (stem.length() >= SHORTEST_STEM && vocabulary.hasStem(stem)) {
                            return stem;
                        }
                        // Before a pronoun, taa marbuta is written as taa.
                        if (word.endsWith("ت") && vocabulary.hasStem(word.substring(0, word.length() - 1))) {
                            return word.substring(0, word.length() - 1);
                        }
                    }
                }
            }
        }
        return null;
    }

    private List<Meaning> guessed(String form, boolean last) {
        if (last && form.length() >= SHORTEST_BEGINNING) {
            List<String> begun = vocabulary.beginningWith(form);
            if (!begun.isEmpty()) {
                return meanings(begun, BEGINNING_WEIGHT);
            }
        }
        List<Spelling.Correction> corrections = vocabulary.corrections(form);
        if (!corrections.isEmpty() && corrections.getFirst().cost() <= 1) {
            return corrected(corrections);
        }
        if (!split(form).isEmpty()) {
            return List.of();
        }
        if (!Words.isArabic(form)) {
            List<String> sounding = vocabulary.soundingLike(form);
            if (!sounding.isEmpty()) {
                return meanings(sounding, SOUND_WEIGHT);
            }
        }
        if (!corrections.isEmpty()) {
            return corrected(corrections);
        }
        return last && form.length() >= SHORTEST_MISTYPED_BEGINNING
                ? meanings(vocabulary.beginningLike(form), BEGINNING_WEIGHT - PER_ERROR)
                : List.of();
    }

    /** Returns the two known words that were written as one; the list is empty when there are none. */
    List<String> split(String form) {
        List<String> best = List.of();
        int evenness = 0;
        for (int at = SHORTEST_REST; at <= form.length() - SHORTEST_REST; at++) {
            String one = form.substring(0, at);
            String other = form.substring(at);
            int shorter = Math.min(one.length(), other.length());
            if (shorter > evenness && isKnown(one) && isKnown(other)) {
                best = List.of(one, other);
                evenness = shorter;
            }
        }
        return best;
    }

    private boolean isKnown(String part) {
        return vocabulary.hasForm(part)
                || (part.length() >= SHORTEST_INFLECTED_PART && vocabulary.hasStem(Stems.of(part)));
    }

    private static List<Meaning> corrected(List<Spelling.Correction> corrections) {
        var meanings = new ArrayList<Meaning>();
        Set<String> seen = new LinkedHashSet<>();
        for (Spelling.Correction correction : corrections) {
            String stem = Stems.of(correction.word());
            if (seen.add(stem)) {
                meanings.add(new Meaning(stem, MISTYPED_WEIGHT - PER_ERROR * correction.cost()));
            }
        }
        return meanings;
    }

    private static List<Meaning> meanings(List<String> forms, float weight) {
        Set<String> stems = new LinkedHashSet<>();
        forms.forEach(form -> stems.add(Stems.of(form)));
        return stems.stream().map(stem -> new Meaning(stem, weight)).toList();
    }
}
