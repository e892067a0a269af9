package ae.sharjah.digital.catalog.directory;

/** The kinds of groups of services. */
public enum GroupKind {
    SECTOR("sector"),
    AUDIENCE("audience"),
    LIFE_EVENT("life-event");

    private final String code;

    GroupKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
