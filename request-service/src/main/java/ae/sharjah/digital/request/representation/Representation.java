package ae.sharjah.digital.request.representation;

import java.util.UUID;

/** Who may act for whom; known elsewhere, and asked each time, so that what is taken back ends at once. */
interface Representation {
    /** What the caller is to a principal. */
    Standing of(UUID principal);

    /** Everybody the caller may act for. */
    Principals all();

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
