package ae.sharjah.digital.request.representation;

import ae.sharjah.digital.request.id.PrincipalId;

/** Rights to act for principals. They are read for each call from another service, so that a revoked right ends at once. */
interface Representation {
    /** Returns whether the caller may act for a principal. */
    Status statusFor(PrincipalId principal);

    /** Returns all principals that the caller may act for. */
    Principals principals();

    /** Caller's right to act for a principal. */
    sealed interface Status {
        /** The caller may act for the principal. */
        record MayAct() implements Status {}

        /** The caller may not, or there is no such principal. */
        record MayNotAct() implements Status {}

        /** It is unknown while identity-service is unavailable. */
        record Unknown() implements Status {}
    }
}
