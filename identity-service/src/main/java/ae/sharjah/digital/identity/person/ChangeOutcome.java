package ae.sharjah.digital.identity.person;

/** What came of a change. */
public sealed interface ChangeOutcome {

    /** The profile as it is now; a change that changes nothing leaves the version alone. */
    record Done(Person person) implements ChangeOutcome {}

    /** Somebody changed it since it was last seen; nothing was done. */
    record Stale() implements ChangeOutcome {}
}
