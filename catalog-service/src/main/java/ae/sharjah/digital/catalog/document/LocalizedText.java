package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in one or more languages.
 *
 * @param byLanguage texts by BCP 47 tag; {@code ar} and {@code en} are always present after the publication check
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static LocalizedText of(String arabic, String english) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("ar", arabic);
        texts.put("en", english);
        return new LocalizedText(texts);
    }

    public String arabic() {
        return byLanguage.getOrDefault("ar", "");
    }

    public String english() {
        return byLanguage.getOrDefault("en", "");
    }
}
