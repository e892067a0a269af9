package ae.sharjah.digital.catalog.search;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that do not distinguish services, such as "the" and "I want to". */
final class StopWords {
    private static final Set<String> FORMS = TextFiles.lines("stop-words.txt").stream()
            .flatMap(line -> Words.in(line).stream())
            .map(Word::form)
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORTEST_AFTER_AND = 3;

    private StopWords() {}

    static boolean contain(String form) {
        return FORMS.contains(form) || isOneLetter(form) || isAfterAnd(form);
    }

    private static boolean isOneLetter(String form) {
        return form.length() == 1 && !Character.isDigit(form.charAt(0));
    }

    /**
     * Returns whether the word is a stop word with an attached "and". In a short word the same letter may be part of
     * the word.
     */
    private static boolean isAfterAnd(String form) {
        return form.length() > SHORTEST_AFTER_AND && form.charAt(0) == 'و' && FORMS.contains(form.substring(1));
    }
}
