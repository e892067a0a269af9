package ae.sharjah.digital.catalog.directory;

/** What services are grouped by. */
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
