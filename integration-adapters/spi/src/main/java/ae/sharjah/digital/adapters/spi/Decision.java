package ae.sharjah.digital.adapters.spi;

import java.util.Locale;

/** Decision of an agency. */
public enum Decision {
    APPROVED,
    REJECTED;

    /** Returns the code used in events and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
