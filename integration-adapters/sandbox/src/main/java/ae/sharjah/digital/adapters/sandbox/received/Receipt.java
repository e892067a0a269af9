package ae.sharjah.digital.adapters.sandbox.received;

/** Response of an agency to a delivered request. */
public sealed interface Receipt {
    /** Accepted and acknowledged. */
    record Acknowledged(String agencyReference) implements Receipt {}

    /** Accepted; the acknowledgement follows. */
    record Received(String agencyReference) implements Receipt {}

    /** Refused finally with one of the contract's reason codes. */
    record Refused(String reasonCode) implements Receipt {}

    /** Recalled before it arrived. */
    record AlreadyRecalled() implements Receipt {}

    /** Simulates a failing system. */
    record Failure() implements Receipt {}

    /** Simulates a system that does not respond. */
    record Hang() implements Receipt {}

    /** Simulates a system that returns an invalid response. */
    record Garbage() implements Receipt {}
}
