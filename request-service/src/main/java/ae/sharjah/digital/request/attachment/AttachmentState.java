package ae.sharjah.digital.request.attachment;

/** Result of the malware scan. */
public enum AttachmentState {
    /** Not scanned yet, and not readable. */
    QUARANTINED,
    CLEAN,
    /** Infected; its bytes are deleted. */
    INFECTED,
    /** Not scanned, because the operator has configured no scanner. */
    UNSCANNED;

    public boolean readable() {
        return switch (this) {
            case CLEAN, UNSCANNED -> true;
            case QUARANTINED, INFECTED -> false;
        };
    }
}
