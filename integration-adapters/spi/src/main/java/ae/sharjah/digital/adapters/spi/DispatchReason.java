package ae.sharjah.digital.adapters.spi;

/** Reason why a request is dispatched to its agency. */
public enum DispatchReason {
    SUBMITTED("submitted"),
    /** The request is dispatched again: with the requested information, or because the applicant has appealed. */
    INFORMATION_PROVIDED("information-provided");

    private final String code;

    DispatchReason(String code) {
        this.code = code;
    }

    /** Returns the code used in events and messages. */
    public String code() {
        return code;
    }

    /**
     * Returns the reason with the code.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public static DispatchReason ofCode(String code) {
        for (DispatchReason one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such dispatch reason");
    }
}
