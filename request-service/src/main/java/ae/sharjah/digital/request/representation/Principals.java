package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.id.PrincipalId;
import java.util.Set;

/** Principals that the caller may act for. */
public sealed interface Principals {

    /** All principals, including the caller. */
    record Known(Set<PrincipalId> ids) implements Principals {
        public Known {
            ids = Set.copyOf(ids);
        }
    }

    /** It is unknown while identity-service is unavailable. */
    record Unknown() implements Principals {}
}
