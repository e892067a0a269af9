package ae.sharjah.digital.identity.company;

/** Result of registering a company. */
public sealed interface RegistrationResult {

    /** The stored company. */
    record Registered(Company company, boolean isNew) implements RegistrationResult {}

    /** The company already exists, and a change requires the version last seen. */
    record VersionMissing() implements RegistrationResult {}

    /** The company has changed since that version, or does not exist. */
    record VersionStale() implements RegistrationResult {}
}
