package ae.sharjah.digital.catalog.search;

import ae.sharjah.digital.catalog.search.text.SpellChecker;
import ae.sharjah.digital.catalog.search.text.Stemmer;
import ae.sharjah.digital.catalog.search.text.TermDictionary;
import ae.sharjah.digital.catalog.search.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves one word of a query to indexed stems. A word that neither the index nor the synonyms contain is tried as a
 * word with attached particles, as a prefix, as mistyped, and as Arabic in Latin letters.
 */
final class TermResolver {
    /** Particles, including colloquial ones, and the prefixes of Arabic verbs in the present tense. */
    private static final List<String> PARTICLES = List.of(
            "", "وبال", "وال", "عال", "هال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س", "ا", "ن", "ي", "ت", "م");

    private static final List<String> PRONOUNS = List.of("", "ي", "ك", "ه", "ها", "نا", "كم", "هم", "ج", "ني");

    private static final int MIN_PART_LENGTH = 3;
    private static final int MIN_STEM_LENGTH = 2;
    private static final int MIN_INFLECTED_PART_LENGTH = 5;
    private static final int MIN_PREFIX_LENGTH = 3;
    private static final int MIN_MISTYPED_PREFIX_LENGTH = 4;
    private static final float CERTAIN_WEIGHT = 0.95f;
    private static final float UNLIKELY_WEIGHT = 0.5f;
    private static final float PARTICLE_WEIGHT = 0.9f;
    private static final float PREFIX_WEIGHT = 0.8f;
    private static final float PHONETIC_WEIGHT = 0.75f;
    private static final float MISTYPED_WEIGHT = 0.9f;
    private static final float ERROR_PENALTY = 0.2f;

    private final TermDictionary dictionary;

    /**
     * Possible meaning of a word.
     *
     * @param weight 1 for the word itself; the less likely the meaning, the lower the weight
     */
    record Meaning(String stem, float weight) {
        boolean isCertain() {
            return weight >= CERTAIN_WEIGHT;
        }
    }

    TermResolver(TermDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * Returns the possible meanings of a word, the most likely first; the list is empty when the word cannot be
     * resolved.
     *
     * @param last whether the user may still be typing the word
     */
    List<Meaning> resolve(String form, boolean last) {
        String stem = Stemmer.stem(form);
        if (dictionary.containsStem(stem)) {
            String meant = dictionary.intendedStem(form, stem);
            return meant == null
                    ? List.of(new Meaning(stem, 1))
                    : List.of(new Meaning(meant, CERTAIN_WEIGHT), new Meaning(stem, UNLIKELY_WEIGHT));
        }
        if (Tokenizer.isArabic(form)) {
            String stemWithoutParticles = withoutParticles(form);
            if (stemWithoutParticles != null) {
                return List.of(new Meaning(stemWithoutParticles, PARTICLE_WEIGHT));
            }
        }
        if (form.chars().allMatch(Character::isDigit)) {
            return List.of();
        }
        return guess(form, last);
    }

    /** Returns the known stem of a word after its attached particles and pronouns are removed, or null. */
    private @Nullable String withoutParticles(String form) {
        for (String particle : PARTICLES) {
            if (form.length() - particle.length() >= MIN_PART_LENGTH && form.startsWith(particle)) {
                String rest = form.substring(particle.length());
                for (String pronoun : PRONOUNS) {
                    if (rest.length() - pronoun.length() >= MIN_PART_LENGTH && rest.endsWith(pronoun)) {
                        String word = rest.substring(0, rest.length() - pronoun.length());
                        String stem = Stemmer.stem(word);
                        if (stem.length() >= MIN_STEM_LENGTH && dictionary.containsStem(stem)) {
                            return stem;
                        }
                        // Before a pronoun, taa marbuta is written as taa.
                        if (word.endsWith("ت") && dictionary.containsStem(word.substring(0, word.length() - 1))) {
                            return word.substring(0, word.length() - 1);
                        }
                    }
                }
            }
        }
        return null;
    }

    private List<Meaning> guess(String form, boolean last) {
        if (last && form.length() >= MIN_PREFIX_LENGTH) {
            List<String> completions = dictionary.formsStartingWith(form);
            if (!completions.isEmpty()) {
                return fromForms(completions, PREFIX_WEIGHT);
            }
        }
        List<SpellChecker.Correction> corrections = dictionary.corrections(form);
        if (!corrections.isEmpty() && corrections.getFirst().cost() <= 1) {
            return fromCorrections(corrections);
        }
        if (!split(form).isEmpty()) {
            return List.of();
        }
        if (!Tokenizer.isArabic(form)) {
            List<String> phoneticMatches = dictionary.phoneticMatches(form);
            if (!phoneticMatches.isEmpty()) {
                return fromForms(phoneticMatches, PHONETIC_WEIGHT);
            }
        }
        if (!corrections.isEmpty()) {
            return fromCorrections(corrections);
        }
        return last && form.length() >= MIN_MISTYPED_PREFIX_LENGTH
                ? fromForms(dictionary.formsStartingLike(form), PREFIX_WEIGHT - ERROR_PENALTY)
                : List.of();
    }

    /** Returns the two known words that were written as one; the list is empty when there are none. */
    List<String> split(String form) {
        List<String> best = List.of();
        int evenness = 0;
        for (int at = MIN_PART_LENGTH; at <= form.length() - MIN_PART_LENGTH; at++) {
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
        return dictionary.containsForm(part)
                || (part.length() >= MIN_INFLECTED_PART_LENGTH && dictionary.containsStem(Stemmer.stem(part)));
    }

    private static List<Meaning> fromCorrections(List<SpellChecker.Correction> corrections) {
        var meanings = new ArrayList<Meaning>();
        Set<String> seen = new LinkedHashSet<>();
        for (SpellChecker.Correction correction : corrections) {
            String stem = Stemmer.stem(correction.word());
            if (seen.add(stem)) {
                meanings.add(new Meaning(stem, MISTYPED_WEIGHT - ERROR_PENALTY * correction.cost()));
            }
        }
        return meanings;
    }

    private static List<Meaning> fromForms(List<String> forms, float weight) {
        Set<String> stems = new LinkedHashSet<>();
        forms.forEach(form -> stems.add(Stemmer.stem(form)));
        return stems.stream().map(stem -> new Meaning(stem, weight)).toList();
    }
}
