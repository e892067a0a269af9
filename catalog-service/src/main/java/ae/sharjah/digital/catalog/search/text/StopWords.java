package ae.sharjah.digital.catalog.search.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that do not distinguish services, such as "the" and "I want to". */
public final class StopWords {
    private static final Set<String> FORMS = WordListFile.readLines("stop-words.txt").stream()
            .flatMap(line -> Tokenizer.tokenize(line).stream())
            .map(Token::form)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MIN_LENGTH_AFTER_AND = 3;

    private StopWords() {}

    public static boolean contains(String form) {
        return FORMS.contains(form) || isSingleLetter(form) || isStopWordAfterAnd(form);
    }

    private static boolean isSingleLetter(String form) {
        return form.length() == 1 && !Character.isDigit(form.charAt(0));
    }

    /**
     * Returns whether the word is a stop word with an attached "and". In a short word the same letter may be part of
     * the word.
     */
    private static boolean isStopWordAfterAnd(String form) {
        return form.length() > MIN_LENGTH_AFTER_AND && form.charAt(0) == 'و' && FORMS.contains(form.substring(1));
    }
}
