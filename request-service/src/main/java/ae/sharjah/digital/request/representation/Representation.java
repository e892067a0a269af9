package ae.sharjah.digital.request.representation;

import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who may act for whom; known elsewhere, and asked each time, so that what is taken back ends at once. */
interface Representation {
    /** Asks with the caller's own token, so that nobody's standing can be read but the caller's. */
    Standing of(Jwt caller, UUID principal);

    /** What a caller is to a principal. */
    sealed interface Standing {
        /** The caller may act for the principal. */
        record Representative() implements Standing {}

        /** The caller may not, or there is no such principal. */
        record Stranger() implements Standing {}

        /** Nobody can tell now. */
        record Unknown() implements Standing {}
    }
}
