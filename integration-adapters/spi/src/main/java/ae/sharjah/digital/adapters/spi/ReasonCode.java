package ae.sharjah.digital.adapters.spi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an agency refuses, rejects or asks; the platform words it for the resident. */
public enum ReasonCode {
    INCOMPLETE_INFORMATION,
    DATA_MISMATCH,
    NOT_ELIGIBLE,
    DUPLICATE_REQUEST,
    OUTSTANDING_DUES,
    NOT_ACCEPTED_BY_AGENCY,
    OTHER;

    /** As written in events and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code the platform does not know. */
    public static Optional<ReasonCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
