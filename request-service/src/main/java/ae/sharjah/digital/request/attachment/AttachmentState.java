package ae.sharjah.digital.request.attachment;

/** What is known of a file's harmlessness. */
public enum AttachmentState {
    /** Nothing yet; nobody reads it. */
    QUARANTINED,
    CLEAN,
    /** Its bytes are gone. */
    INFECTED,
    /** Nothing, by the operator's own choice. */
    UNSCANNED;

    public boolean readable() {
        return switch (this) {
            case CLEAN, UNSCANNED -> true;
            case QUARANTINED, INFECTED -> false;
        };
    }
}
