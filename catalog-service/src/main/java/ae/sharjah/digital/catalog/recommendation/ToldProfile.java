package ae.sharjah.digital.catalog.recommendation;

/** Response of identity-service to a request for the caller's profile. */
public sealed interface ToldProfile {
    /** The profile on which recommendations are based. */
    record Told(Profile profile) implements ToldProfile {}

    /** The user disabled recommendations. */
    record Unwanted() implements ToldProfile {}

    /** The caller's token does not give access to the profile. */
    record NotShared() implements ToldProfile {}

    /** identity-service is unavailable, so it is unknown whether the user wants recommendations. */
    record Away() implements ToldProfile {}
}
