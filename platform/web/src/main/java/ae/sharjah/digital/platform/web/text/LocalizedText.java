package ae.sharjah.digital.platform.web.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text in several languages; a language map in JSON. As an argument of a problem or a fault it is localized in the
 * reader's language.
 *
 * @param texts plain texts by BCP 47 tag, in order; usually {@code ar} and {@code en}
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {
    private static final String ARABIC = "ar";
    private static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static LocalizedText of(String arabic, String english) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(ARABIC, arabic);
        texts.put(ENGLISH, english);
        return new LocalizedText(texts);
    }

    /** Returns the Arabic text, or an empty one. */
    public String arabic() {
        return texts.getOrDefault(ARABIC, "");
    }

    /** Returns the English text, or an empty one. */
    public String english() {
        return texts.getOrDefault(ENGLISH, "");
    }

    /** Returns the text in the given language, else the Arabic one. */
    public String in(Locale language) {
        return texts.getOrDefault(language.getLanguage(), arabic());
    }
}
