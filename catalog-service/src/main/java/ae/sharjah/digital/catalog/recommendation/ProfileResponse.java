package ae.sharjah.digital.catalog.recommendation;

/** Response of identity-service to a request for the caller's profile. */
public sealed interface ProfileResponse {
    /** The profile on which recommendations are based. */
    record Found(Profile profile) implements ProfileResponse {}

    /** The user disabled recommendations. */
    record Disabled() implements ProfileResponse {}

    /** The caller's token does not give access to the profile. */
    record NotShared() implements ProfileResponse {}

    /** identity-service is unavailable, so it is unknown whether the user wants recommendations. */
    record Unavailable() implements ProfileResponse {}
}
