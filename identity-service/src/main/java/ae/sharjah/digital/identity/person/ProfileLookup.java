package ae.sharjah.digital.identity.person;

/** Result of looking up a profile and creating it if there was none. */
public sealed interface ProfileLookup {

    /** The existing or newly created profile. */
    record Found(Person person) implements ProfileLookup {}

    /** There is no profile yet, and the token does not permit reading the name. */
    record NotShared() implements ProfileLookup {}

    /** There is no profile yet, and the identity provider is unavailable. */
    record ProviderUnavailable() implements ProfileLookup {}
}
