package ae.sharjah.digital.request.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action comes to. */
public sealed interface Decision {

    /**
     * The request moves.
     *
     * @param act what was done, and in which branch
     * @param action the same, as the workflow words it
     * @param branchTo code of the branch's new stage, also where the join then left it; null outside of branches
     * @param to where the request stands now
     * @param entered whether its stage has begun anew; else it is in the stage it was in
     * @param effects what must happen with it
     */
    record Allowed(ActionRef actionRef, Action action, @Nullable String branchTo, State to, boolean entersStage, List<Effect> effects)
            implements Decision {}

    /** It does not, and why. */
    record Refused(Refusal reason) implements Decision {}

    /** Why an action is refused. */
    sealed interface Refusal {
        /** The stage knows no such action, for anyone. */
        record NotInThisStage() implements Refusal {}

        /** These branches know it, so one of them has to be named. */
        record BranchRequired(Set<String> branches) implements Refusal {}

        /** The stage knows it, but another party takes it. */
        record WrongParty(Party by) implements Refusal {}

        /** Officers take it, but others than this one. */
        record RoleRequired(String role) implements Refusal {}

        /** Whoever did this before may not do that as well. */
        record FourEyes(Set<String> taken) implements Refusal {}

        /** Something that must be given with it is missing. */
        record MissingInputs(Set<Input> inputs, Set<String> documents, Set<String> fields) implements Refusal {}

        /** The workflow's own condition does not hold. @param refusal what it says then, by language */
        record ConditionNotMet(Map<String, String> refusal) implements Refusal {}

        /** The workflow's own condition gives no answer for this request. */
        record ConditionUndecided() implements Refusal {}
    }
}
