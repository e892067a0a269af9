package ae.sharjah.digital.catalog.search.text;

import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Reduces inflected forms of a word to a common stem. English uses the Snowball stemmer. Arabic uses light stemming
 * (Larkey's light10), which removes the article with its attached particles and the most common suffixes.
 */
public final class Stemmer {
    private static final List<String> ARTICLES = List.of("ال", "وال", "بال", "كال", "فال", "لل");
    private static final List<String> SUFFIXES = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");
    /** "Parents" begins with the letters of "and the". */
    private static final String NO_ARTICLE_PREFIX = "والد";

    /** Words that only look like inflected forms of another word: "parking" is not about parks. */
    private static final Set<String> EXCEPTIONS = Set.of("parking");

    private static final int MIN_INFLECTED_LENGTH = 3;
    private static final int MIN_STEM_LENGTH = 2;
    /** Minimum length of a word from which a leading "and" is removed. */
    private static final int MIN_LENGTH_AFTER_AND = 3;

    private Stemmer() {}

    public static String stem(String form) {
        return Tokenizer.isArabic(form) ? arabic(form) : english(form);
    }

    private static String arabic(String form) {
        int from = form.startsWith(NO_ARTICLE_PREFIX) ? 0 : articleLength(form);
        int to = form.length();
        for (String ending : SUFFIXES) {
            if (to - from >= ending.length() + MIN_STEM_LENGTH && form.startsWith(ending, to - ending.length())) {
                to -= ending.length();
            }
        }
        return form.substring(from, to);
    }

    private static int articleLength(String form) {
        for (String article : ARTICLES) {
            if (form.length() >= article.length() + MIN_STEM_LENGTH && form.startsWith(article)) {
                return article.length();
            }
        }
        return form.length() > MIN_LENGTH_AFTER_AND && form.charAt(0) == 'و' ? 1 : 0;
    }

    private static String english(String form) {
        if (form.length() < MIN_INFLECTED_LENGTH || EXCEPTIONS.contains(form)) {
            return form;
        }
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
