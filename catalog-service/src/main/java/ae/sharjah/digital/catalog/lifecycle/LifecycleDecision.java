package ae.sharjah.digital.catalog.lifecycle;

/** Whether an action moves a version. */
public sealed interface LifecycleDecision {

    /** It does. */
    record Moves(VersionStatus to) implements LifecycleDecision {}

    /** Nobody may do this while the version stands where it is. */
    record NotNow() implements LifecycleDecision {}

    /** Somebody else may. */
    record NotYours() implements LifecycleDecision {}

    /** Nobody approves what he wrote himself. */
    record OwnWork() implements LifecycleDecision {}
}
