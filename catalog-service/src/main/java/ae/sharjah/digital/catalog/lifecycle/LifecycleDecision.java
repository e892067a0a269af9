package ae.sharjah.digital.catalog.lifecycle;

/** The decision whether an actor may perform an action on a version. */
public sealed interface LifecycleDecision {

    /** The action is allowed and leads to the given status. */
    record Allowed(VersionStatus to) implements LifecycleDecision {}

    /** The status of the version does not allow the action to any party. */
    record WrongStatus() implements LifecycleDecision {}

    /** The action is allowed, but only to another party. */
    record WrongParty() implements LifecycleDecision {}

    /** Authors may not approve their own versions. */
    record AuthorCannotApprove() implements LifecycleDecision {}
}
