package ae.sharjah.digital.identity.person;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the platform speaks. */
public enum Language {
    AR,
    EN;

    /** BCP 47. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Exactly {@code ar} or {@code en}. */
    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The one a locale such as {@code en-GB} asks for; Arabic when it asks for none of ours. */
    static Language preferred(@Nullable String locale) {
        return locale == null
                ? AR
                : ofTag(Locale.forLanguageTag(locale).getLanguage()).orElse(AR);
    }
}
