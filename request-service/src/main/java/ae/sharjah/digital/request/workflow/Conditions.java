package ae.sharjah.digital.request.workflow;

/** Tells whether a condition in CEL holds for the request; the same condition is always answered the same. */
@FunctionalInterface
public interface Conditions {
    Verdict evaluate(String condition);

    /** What a condition comes to. */
    enum Verdict {
        HOLDS,
        FAILS,
        /** It cannot be told, and so nothing may be decided by it. */
        UNDECIDED
    }
}
