package ae.sharjah.digital.identity.person;

/** What came of looking a person up, and of making the profile where there was none. */
public sealed interface FirstSight {

    /** The profile, old or new. */
    record Known(Person person) implements FirstSight {}

    /** Not known yet, and the token does not allow asking for the name. */
    record NotShared() implements FirstSight {}

    /** Not known yet, and the identity provider cannot be asked now. */
    record ProviderAway() implements FirstSight {}
}
