package ae.sharjah.digital.request.representation;

import java.util.UUID;

/** Who may act for whom; known elsewhere, and asked each time, so that what is taken back ends at once. */
interface Representation {
    /** What the caller is to a principal. */
    Status statusFor(UUID principal);

    /** Everybody the caller may act for. */
    Principals principals();

    /** What a caller is to a principal. */
    sealed interface Status {
        /** The caller may act for the principal. */
        record MayAct() implements Status {}

        /** The caller may not, or there is no such principal. */
        record MayNotAct() implements Status {}

        /** Nobody can tell now. */
        record Unknown() implements Status {}
    }
}
