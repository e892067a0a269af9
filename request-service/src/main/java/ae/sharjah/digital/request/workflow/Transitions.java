package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.workflow.Decision.Allowed;
import ae.sharjah.digital.request.workflow.Decision.Refusal;
import ae.sharjah.digital.request.workflow.Decision.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The only code that decides whether an action moves a request. */
public final class Transitions {
    private Transitions() {}

    /**
     * Decides on an action. Pure: the same arguments give the same decision.
     *
     * @param state position of the request
     * @param actionRef the action to take
     * @param actor the actor who takes it
     * @throws IllegalArgumentException when the workflow has no such stage: the request is not one of its version
     */
    public static Decision decide(Workflow workflow, State state, ActionRef actionRef, Actor actor, Facts facts) {
        StageNode node = node(workflow, state, actionRef.branch());
        Action action = node == null ? null : node.actions().get(actionRef.code());
        if (node == null || action == null) {
            return new Refused(
                    actionRef.branch() == null
                            ? refusalOfUnknownAction(workflow, state, actionRef.code())
                            : new Refusal.NotInThisStage());
        }
        Refusal refusal = refusal(node, action, actor, facts);
        return refusal == null ? allowed(workflow, state, actionRef, action) : new Refused(refusal);
    }

    private static @Nullable StageNode node(Workflow workflow, State state, @Nullable String branch) {
        Stage stage = workflow.stage(state.stage());
        if (branch == null) {
            return stage;
        }
        return stage.branches().containsKey(branch) ? workflow.branchStage(state, branch) : null;
    }

    private static Refusal refusalOfUnknownAction(Workflow workflow, State state, String code) {
        Set<String> branches = new TreeSet<>();
        for (String branch : workflow.stage(state.stage()).branches().keySet()) {
            if (workflow.branchStage(state, branch).actions().containsKey(code)) {
                branches.add(branch);
            }
        }
        return branches.isEmpty() ? new Refusal.NotInThisStage() : new Refusal.BranchRequired(branches);
    }

    private static @Nullable Refusal refusal(StageNode node, Action action, Actor actor, Facts facts) {
        if (action.by() != actor.party()) {
            return new Refusal.WrongParty(action.by());
        }
        String role = node.roleFor(action);
        if (role != null && !actor.roles().contains(role)) {
            return new Refusal.RoleRequired(role);
        }
        Set<String> taken = new HashSet<>(action.fourEyes());
        taken.retainAll(facts.actionsTaken());
        if (!taken.isEmpty()) {
            return new Refusal.FourEyes(taken);
        }
        Refusal missing = missingInputs(action, facts.provided());
        return missing == null ? guardRefusal(action, facts.conditions()) : missing;
    }

    private static @Nullable Refusal missingInputs(Action action, ProvidedInputs given) {
        Set<Input> inputs = difference(action.requires(), given.inputs());
        Set<String> documents = difference(action.documents(), given.documents());
        Set<String> fields = difference(action.fields(), given.fields());
        return inputs.isEmpty() && documents.isEmpty() && fields.isEmpty()
                ? null
                : new Refusal.MissingInputs(inputs, documents, fields);
    }

    private static <T> Set<T> difference(Set<T> needed, Set<T> given) {
        Set<T> missing = new HashSet<>(needed);
        missing.removeAll(given);
        return missing;
    }

    private static @Nullable Refusal guardRefusal(Action action, Conditions conditions) {
        if (action.guard() == null) {
            return null;
        }
        return switch (conditions.evaluate(action.guard())) {
            case HOLDS -> null;
            case FAILS -> new Refusal.ConditionNotMet(action.refusal());
            case UNDECIDED -> new Refusal.ConditionUndecided();
        };
    }

    private static Allowed allowed(Workflow workflow, State state, ActionRef actionRef, Action action) {
        if (actionRef.branch() == null) {
            // An action that leads to its own stage stays in it; running branches continue.
            boolean stays = action.to().equals(state.stage());
            State to = stays ? state : State.entering(workflow, action.to());
            return new Allowed(actionRef, action, null, to, !stays, action.effects());
        }
        if (action.to().equals(state.branches().get(actionRef.branch()))) {
            return new Allowed(actionRef, action, action.to(), state, false, action.effects());
        }
        State next = state.withBranchStage(actionRef.branch(), action.to());
        Join.Exit exit = workflow.exit(next);
        if (exit == null) {
            return new Allowed(actionRef, action, action.to(), next, false, action.effects());
        }
        List<Effect> effects = new ArrayList<>(action.effects());
        effects.addAll(exit.effects());
        return new Allowed(
                actionRef, action, action.to(), State.entering(workflow, exit.to()), true, List.copyOf(effects));
    }
}
