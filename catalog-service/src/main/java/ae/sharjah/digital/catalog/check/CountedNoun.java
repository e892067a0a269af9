package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The nouns that texts of faults count. Arabic has six plural forms, so a plain placeholder for the number is not
 * enough.
 */
enum CountedNoun {
    DAYS("days"),
    KILOBYTES("kilobytes"),
    CHARACTERS("characters"),
    FURTHER_FAULTS("further-faults");

    /** The Latin digits that all other texts of the platform use, in Arabic too. */
    private static final Map<String, ULocale> LOCALES =
            Map.of("ar", ULocale.forLanguageTag("ar-u-nu-latn"), "en", ULocale.ENGLISH);

    private final String key;

    CountedNoun(String key) {
        this.key = key;
    }

    /** Returns the number with the noun in its plural form, by language. */
    LocalizedText counted(long count) {
        var texts = new LinkedHashMap<String, String>();
        LOCALES.forEach((language, locale) -> {
            var patterns = ResourceBundle.getBundle(
                    "counts",
                    Locale.of(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            var format = new MessageFormat(patterns.getString(key), locale);
            texts.put(language, format.format(Map.of("count", count)));
        });
        return new LocalizedText(texts);
    }
}
