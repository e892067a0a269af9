package ae.sharjah.digital.catalog.search;

import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Reduces inflected forms of a word to a common stem. English uses the Snowball stemmer. Arabic uses light stemming
 * (Larkey's light10), which removes the article with its attached particles and the most common suffixes.
 */
final class Stems {
    private static final List<String> ARTICLES = List.of("ال", "وال", "بال", "كال", "فال", "لل");
    private static final List<String> ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");
    /** "Parents" begins with the letters of "and the". */
    private static final String NO_ARTICLE = "والد";

    /** Words that only look like inflected forms of another word: "parking" is not about parks. */
    private static final Set<String> NOT_INFLECTED = Set.of("parking");

    private static final int SHORTEST_INFLECTED = 3;
    private static final int SHORTEST_STEM = 2;
    /** Minimum length of a word from which a leading "and" is removed. */
    private static final int SHORTEST_AFTER_AND = 3;

    private Stems() {}

    static String of(String form) {
        return Words.isArabic(form) ? arabic(form) : english(form);
    }

    private static String arabic(String form) {
        int from = form.startsWith(NO_ARTICLE) ? 0 : article(form);
        int to = form.length();
        for (String ending : ENDINGS) {
            if (to - from >= ending.length() + SHORTEST_STEM && form.startsWith(ending, to - ending.length())) {
                to -= ending.length();
            }
        }
        return form.substring(from, to);
    }

    private static int article(String form) {
        for (String article : ARTICLES) {
            if (form.length() >= article.length() + SHORTEST_STEM && form.startsWith(article)) {
                return article.length();
            }
        }
        return form.length() > SHORTEST_AFTER_AND && form.charAt(0) == 'و' ? 1 : 0;
    }

    private static String english(String form) {
        if (form.length() < SHORTEST_INFLECTED || NOT_INFLECTED.contains(form)) {
            return form;
        }
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
