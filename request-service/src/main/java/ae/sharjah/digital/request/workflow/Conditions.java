package ae.sharjah.digital.request.workflow;

/** Evaluation of CEL conditions for one request; the same condition always has the same verdict. */
@FunctionalInterface
public interface Conditions {
    Verdict evaluate(String condition);

    /** Result of a condition. */
    enum Verdict {
        HOLDS,
        FAILS,
        /** The condition has no result, so nothing may be decided by it. */
        UNDECIDED
    }
}
