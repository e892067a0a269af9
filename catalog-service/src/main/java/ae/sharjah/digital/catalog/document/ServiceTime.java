package ae.sharjah.digital.catalog.document;

import org.jspecify.annotations.Nullable;

/**
 * How long it takes.
 *
 * @param promise ISO 8601 duration in working time
 * @param text the same in words
 * @param calendar the working time: {@code sharjah-government}, {@code federal-government} or {@code always}; null only
 *     in versions from before there was a choice
 */
public record ServiceTime(
        String promise, LanguageMap text, @Nullable String calendar) {

    /** The same on the calendar that an agency of this kind keeps, unless it names one. */
    public ServiceTime onCalendarOf(String agencyKind) {
        return calendar != null ? this : new ServiceTime(promise, text, usual(agencyKind));
    }

    private static String usual(String agencyKind) {
        return switch (agencyKind) {
            case "local" -> "sharjah-government";
            case "federal" -> "federal-government";
            // Of a company's working days nothing is known; its promise runs through.
            default -> "always";
        };
    }
}
