package ae.sharjah.digital.adapters.host.result;

import java.util.Locale;

/** State of a dispatch. */
public enum DispatchState {
    /** The dispatch is to be delivered. */
    WAITING,
    /** The agency has the dispatch. */
    DELIVERED,
    /** The agency refused the dispatch finally. */
    UNDELIVERABLE,
    /** The dispatch is to be recalled, because the agency has it or may have it. */
    RECALLING,
    /** The dispatch was recalled, or the agency reported that it was too late. */
    RECALLED,
    /** The request was withdrawn before any attempt was made. */
    CANCELLED;

    /** Returns the code that is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
