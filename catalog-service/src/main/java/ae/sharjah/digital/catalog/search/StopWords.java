package ae.sharjah.digital.catalog.search;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that tell no service apart, such as "the" and "I want to". */
final class StopWords {
    private static final Set<String> FORMS = TextFiles.lines("stop-words.txt").stream()
            .flatMap(line -> Words.in(line).stream())
            .map(Word::form)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contain(String form) {
        return FORMS.contains(form) || (form.length() == 1 && !Character.isDigit(form.charAt(0)));
    }
}
