package ae.sharjah.digital.request.representation;

import java.util.Set;
import java.util.UUID;

/** Principals that the caller may act for. */
public sealed interface Principals {

    /** All principals, including the caller. */
    record Known(Set<UUID> ids) implements Principals {
        public Known {
            ids = Set.copyOf(ids);
        }
    }

    /** It is unknown while identity-service is unavailable. */
    record Unknown() implements Principals {}
}
