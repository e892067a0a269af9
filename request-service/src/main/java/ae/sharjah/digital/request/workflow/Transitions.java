package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.workflow.Decision.Moved;
import ae.sharjah.digital.request.workflow.Decision.Refusal;
import ae.sharjah.digital.request.workflow.Decision.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether a request moves. */
public final class Transitions {
    private Transitions() {}

    /**
     * Decides on an action. Pure: the same arguments give the same decision.
     *
     * @param state where the request stands
     * @param act what is to be done
     * @param actor who does it
     * @throws IllegalArgumentException when the workflow has no such stage: the request is not one of its version
     */
    public static Decision decide(Workflow workflow, State state, Act act, Actor actor, Facts facts) {
        Place place = place(workflow, state, act.branch());
        Action action = place == null ? null : place.actions().get(act.code());
        if (place == null || action == null) {
            return new Refused(
                    act.branch() == null ? elsewhere(workflow, state, act.code()) : new Refusal.NotInThisStage());
        }
        Refusal refusal = refusal(place, action, actor, facts);
        return refusal == null ? moved(workflow, state, act, action) : new Refused(refusal);
    }

    private static @Nullable Place place(Workflow workflow, State state, @Nullable String branch) {
        Stage stage = workflow.stage(state.stage());
        if (branch == null) {
            return stage;
        }
        return stage.branches().containsKey(branch) ? workflow.branchStage(state, branch) : null;
    }

    private static Refusal elsewhere(Workflow workflow, State state, String code) {
        Set<String> branches = new TreeSet<>();
        for (String branch : workflow.stage(state.stage()).branches().keySet()) {
            if (workflow.branchStage(state, branch).actions().containsKey(code)) {
                branches.add(branch);
            }
        }
        return branches.isEmpty() ? new Refusal.NotInThisStage() : new Refusal.BranchNeeded(branches);
    }

    private static @Nullable Refusal refusal(Place place, Action action, Actor actor, Facts facts) {
        if (action.by() != actor.party()) {
            return new Refusal.NotYours(action.by());
        }
        String role = place.roleFor(action);
        if (role != null && !actor.roles().contains(role)) {
            return new Refusal.RoleNeeded(role);
        }
        Set<String> taken = new HashSet<>(action.fourEyes());
        taken.retainAll(facts.taken());
        if (!taken.isEmpty()) {
            return new Refusal.FourEyes(taken);
        }
        Refusal missing = missing(action, facts.given());
        return missing == null ? guard(action, facts.conditions()) : missing;
    }

    private static @Nullable Refusal missing(Action action, Given given) {
        Set<Input> inputs = without(action.requires(), given.inputs());
        Set<String> documents = without(action.documents(), given.documents());
        Set<String> fields = without(action.fields(), given.fields());
        return inputs.isEmpty() && documents.isEmpty() && fields.isEmpty()
                ? null
                : new Refusal.Missing(inputs, documents, fields);
    }

    private static <T> Set<T> without(Set<T> needed, Set<T> given) {
        Set<T> missing = new HashSet<>(needed);
        missing.removeAll(given);
        return missing;
    }

    private static @Nullable Refusal guard(Action action, Conditions conditions) {
        if (action.guard() == null) {
            return null;
        }
        return switch (conditions.of(action.guard())) {
            case HOLDS -> null;
            case FAILS -> new Refusal.ConditionFails(action.refusal());
            case UNDECIDED -> new Refusal.ConditionUndecided();
        };
    }

    private static Moved moved(Workflow workflow, State state, Act act, Action action) {
        if (act.branch() == null) {
            // What leads to its own stage stays in it; branches that run go on.
            boolean stays = action.to().equals(state.stage());
            State to = stays ? state : State.entering(workflow, action.to());
            return new Moved(act, action, null, to, !stays, action.effects());
        }
        if (action.to().equals(state.branches().get(act.branch()))) {
            return new Moved(act, action, action.to(), state, false, action.effects());
        }
        State gone = state.with(act.branch(), action.to());
        Join.Way way = workflow.wayOut(gone);
        if (way == null) {
            return new Moved(act, action, action.to(), gone, false, action.effects());
        }
        List<Effect> effects = new ArrayList<>(action.effects());
        effects.addAll(way.effects());
        return new Moved(act, action, action.to(), State.entering(workflow, way.to()), true, List.copyOf(effects));
    }
}
