package ae.sharjah.digital.platform.web.problem;

import java.util.Locale;
import java.util.Map;

/**
 * A text that comes with the data rather than from the bundles; as an argument of a problem or a fault it is told in the
 * reader's language.
 *
 * @param texts by language (BCP 47); plain text
 */
public record TextByLanguage(Map<String, String> texts) {
    String in(Locale language) {
        String fallback = texts.getOrDefault(ReaderLanguage.ARABIC.getLanguage(), "");
        return texts.getOrDefault(language.getLanguage(), fallback);
    }
}
