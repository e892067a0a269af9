package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in every language it exists in.
 *
 * @param byLanguage texts by BCP 47 tag; {@code ar} and {@code en} are always there once it was checked
 */
public record LanguageMap(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LanguageMap {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static LanguageMap of(String arabic, String english) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("ar", arabic);
        texts.put("en", english);
        return new LanguageMap(texts);
    }

    public String arabic() {
        return byLanguage.getOrDefault("ar", "");
    }

    public String english() {
        return byLanguage.getOrDefault("en", "");
    }
}
