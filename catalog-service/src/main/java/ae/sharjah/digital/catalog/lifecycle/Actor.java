package ae.sharjah.digital.catalog.lifecycle;

/**
 * The actor who performs an action on a version.
 *
 * @param id the person's or system's id, or the name of a part of the platform
 */
public record Actor(ActingParty party, String id) {
    /** The files bundled with the platform. The id is stored in the history, so it does not change. */
    public static final Actor BUNDLED_FILES = new Actor(ActingParty.PLATFORM, "shipped-files");

    /** The installation of the platform, which approves the bundled files. */
    public static final Actor INSTALLATION = new Actor(ActingParty.PLATFORM, "installation");

    /** The timer that publishes scheduled versions. */
    public static final Actor SCHEDULE = new Actor(ActingParty.PLATFORM, "schedule");
}
