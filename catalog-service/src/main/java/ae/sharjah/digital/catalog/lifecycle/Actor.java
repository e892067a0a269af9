package ae.sharjah.digital.catalog.lifecycle;

/**
 * Who does something with a version.
 *
 * @param id the person's or system's id, or the name of a part of the platform
 */
public record Actor(Side side, String id) {
    /** The files that come with the platform. */
    public static final Actor SHIPPED_FILES = new Actor(Side.PLATFORM, "shipped-files");

    /** Whoever installed the platform, and its files with it. */
    public static final Actor INSTALLATION = new Actor(Side.PLATFORM, "installation");

    /** The timer of scheduled publications. */
    public static final Actor SCHEDULE = new Actor(Side.PLATFORM, "schedule");
}
