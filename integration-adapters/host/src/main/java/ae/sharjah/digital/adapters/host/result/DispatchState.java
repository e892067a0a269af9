package ae.sharjah.digital.adapters.host.result;

import java.util.Locale;

/** What is to be done, or was done, with a dispatch. */
public enum DispatchState {
    /** To be handed over. */
    WAITING,
    /** The agency has it. */
    DELIVERED,
    /** The agency refused it for good. */
    UNDELIVERABLE,
    /** To be taken back, for the agency has it or may have it. */
    RECALLING,
    /** Taken back, or the agency said it is too late. */
    RECALLED,
    /** Withdrawn before any attempt was made. */
    CANCELLED;

    /** As stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
