package ae.sharjah.digital.adapters.sandbox.received;

/** What an agency answers to a request that is handed over. */
public sealed interface Receipt {
    /** Taken on. */
    record Acknowledged(String agencyReference) implements Receipt {}

    /** Taken; the acknowledgement follows. */
    record Taken(String agencyReference) implements Receipt {}

    /** Refused for good with one of the contract's reason codes. */
    record Refused(String reasonCode) implements Receipt {}

    /** It was recalled before it came. */
    record RecalledBefore() implements Receipt {}

    /** Plays a broken system. */
    record Fails() implements Receipt {}

    /** Plays a system that does not answer. */
    record Hangs() implements Receipt {}

    /** Plays a system that answers nonsense. */
    record TalksNonsense() implements Receipt {}
}
