package ae.sharjah.digital.request.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decision on an action. */
public sealed interface Decision {

    /**
     * The action is allowed and moves the request.
     *
     * @param act the action, and its branch
     * @param action the definition of the action
     * @param branchTo code of the branch's new stage, also where the join then left the stage; null outside of branches
     * @param to the new state of the request
     * @param entered whether the request enters a stage, even the same one again; otherwise it stays in its stage
     * @param effects effects to carry out
     */
    record Allowed(
            ActionRef actionRef,
            Action action,
            @Nullable String branchTo,
            State to,
            boolean entersStage,
            List<Effect> effects)
            implements Decision {}

    /** The action is refused. */
    record Refused(Refusal reason) implements Decision {}

    /** Reason of a refusal. */
    sealed interface Refusal {
        /** The stage has no such action for any party. */
        record NotInThisStage() implements Refusal {}

        /** These branches have the action, so the branch must be named. */
        record BranchRequired(Set<String> branches) implements Refusal {}

        /** The stage has the action, but another party takes it. */
        record WrongParty(Party by) implements Refusal {}

        /** Officers with another role take it. */
        record RoleRequired(String role) implements Refusal {}

        /** The person has taken an action that excludes this one. */
        record FourEyes(Set<String> taken) implements Refusal {}

        /** Required inputs are missing. */
        record MissingInputs(Set<Input> inputs, Set<String> documents, Set<String> fields) implements Refusal {}

        /** The workflow's condition is not met. @param refusal the workflow's text of the refusal, by language */
        record ConditionNotMet(Map<String, String> refusal) implements Refusal {}

        /** The workflow's condition has no result for this request. */
        record ConditionUndecided() implements Refusal {}
    }
}
