package ae.sharjah.digital.identity.person;

/** Result of a profile change. */
public sealed interface ChangeOutcome {

    /** The current profile; a change without effect does not increase the version. */
    record Changed(Person person) implements ChangeOutcome {}

    /** The profile has changed since that version; nothing was done. */
    record Stale() implements ChangeOutcome {}
}
