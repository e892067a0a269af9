package ae.sharjah.digital.adapters.spi;

/** Why a request is handed to its agency. */
public enum Occasion {
    SUBMITTED("submitted"),
    /** Again: with what the applicant was asked for, or because they have appealed. */
    INFORMATION_PROVIDED("information-provided");

    private final String code;

    Occasion(String code) {
        this.code = code;
    }

    /** As written in events and messages. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Occasion of(String code) {
        for (Occasion one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such occasion");
    }
}
