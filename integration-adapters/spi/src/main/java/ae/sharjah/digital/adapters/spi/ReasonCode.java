package ae.sharjah.digital.adapters.spi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reason for an agency's refusal, rejection or question; the platform provides its text for residents. */
public enum ReasonCode {
    INCOMPLETE_INFORMATION,
    DATA_MISMATCH,
    NOT_ELIGIBLE,
    DUPLICATE_REQUEST,
    OUTSTANDING_DUES,
    NOT_ACCEPTED_BY_AGENCY,
    OTHER;

    /** Returns the code used in events and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the reason with the code, or empty if the platform does not know it. */
    public static Optional<ReasonCode> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
