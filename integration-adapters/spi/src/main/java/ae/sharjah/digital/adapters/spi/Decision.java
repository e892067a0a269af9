package ae.sharjah.digital.adapters.spi;

import java.util.Locale;

/** What an agency decided. */
public enum Decision {
    APPROVED,
    REJECTED;

    /** As written in events and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
