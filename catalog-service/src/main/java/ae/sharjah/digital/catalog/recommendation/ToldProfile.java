package ae.sharjah.digital.catalog.recommendation;

/** What identity-service says when it is asked about the caller. */
public sealed interface ToldProfile {
    /** The profile, to recommend by. */
    record Told(Profile profile) implements ToldProfile {}

    /** The person switched recommendations off. */
    record Unwanted() implements ToldProfile {}

    /** The caller's token does not open the profile. */
    record NotShared() implements ToldProfile {}

    /** It did not answer, so whether recommendations are wanted is not known. */
    record Away() implements ToldProfile {}
}
