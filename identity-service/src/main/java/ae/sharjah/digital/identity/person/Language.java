package ae.sharjah.digital.identity.person;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Language of the platform. */
public enum Language {
    AR,
    EN;

    /** Returns the BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the language with exactly the tag {@code ar} or {@code en}. */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Returns the language of a locale such as {@code en-GB}, or Arabic if the platform does not support it. */
    static Language ofLocale(@Nullable String locale) {
        return locale == null
                ? AR
                : ofTag(Locale.forLanguageTag(locale).getLanguage()).orElse(AR);
    }
}
