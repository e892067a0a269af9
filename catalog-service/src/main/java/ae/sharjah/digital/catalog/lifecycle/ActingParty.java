package ae.sharjah.digital.catalog.lifecycle;

import java.util.Locale;

/** The party on whose behalf an actor performs an action on a version. */
public enum ActingParty {
    /** The agency that offers the service. */
    AGENCY,
    /** The digital office. */
    OFFICE,
    /** The platform itself: its timers and its bundled files. */
    PLATFORM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the constant with the given code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static ActingParty fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
