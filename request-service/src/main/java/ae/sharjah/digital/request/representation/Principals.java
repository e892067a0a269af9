package ae.sharjah.digital.request.representation;

import java.util.Set;
import java.util.UUID;

/** Whom the caller may act for. */
public sealed interface Principals {

    /** All of them, the caller among them. */
    record Known(Set<UUID> ids) implements Principals {
        public Known {
            ids = Set.copyOf(ids);
        }
    }

    /** Nobody can tell now. */
    record Unknown() implements Principals {}
}
