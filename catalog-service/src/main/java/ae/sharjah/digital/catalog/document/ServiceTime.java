package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The promised duration of a service.
 *
 * @param promise ISO 8601 duration in working time
 * @param text the promise in words
 * @param calendar calendar of working time: {@code sharjah-government}, {@code federal-government} or {@code always};
 *     null only in versions that predate the choice
 */
public record ServiceTime(
        String promise, LocalizedText text, @Nullable String calendar) {

    /** Returns this service time with the usual calendar of this kind of agency, unless it already has a calendar. */
    public ServiceTime withDefaultCalendar(String agencyKind) {
        return calendar != null ? this : new ServiceTime(promise, text, defaultCalendar(agencyKind));
    }

    private static String defaultCalendar(String agencyKind) {
        return switch (agencyKind) {
            case "local" -> "sharjah-government";
            case "federal" -> "federal-government";
            // The working days of companies are unknown, so their promises count all days.
            default -> "always";
        };
    }
}
