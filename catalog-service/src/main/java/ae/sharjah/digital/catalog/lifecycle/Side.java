package ae.sharjah.digital.catalog.lifecycle;

import java.util.Locale;

/** On whose behalf somebody moves a version. */
public enum Side {
    /** The agency that offers the service. */
    AGENCY,
    /** The digital office. */
    OFFICE,
    /** The platform itself: timers and the files it ships with. */
    PLATFORM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Side of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
