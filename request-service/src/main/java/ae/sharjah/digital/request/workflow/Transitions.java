package ae.sharjah.digital.request.workflow;

import java.util.EnumSet;
import java.util.Set;

/** The one place that decides whether a request moves. */
public final class Transitions {
    private Transitions() {}

    /**
     * Decides on an action. Pure: the same arguments give the same decision.
     *
     * @param stage code of the stage the request is in
     * @param action code of what is to be done
     * @param actor who does it
     * @param given what comes with it
     * @throws IllegalArgumentException when the workflow has no such stage: the request is not one of its version
     */
    public static Decision decide(Workflow workflow, String stage, String action, Party actor, Set<Input> given) {
        Workflow.Action found = workflow.stage(stage).actions().get(action);
        if (found == null) {
            return new Decision.Refused(new Decision.Refusal.NotInThisStage());
        }
        if (found.by() != actor) {
            return new Decision.Refused(new Decision.Refusal.NotYours(found.by()));
        }
        Set<Input> missing = EnumSet.noneOf(Input.class);
        missing.addAll(found.requires());
        missing.removeAll(given);
        if (!missing.isEmpty()) {
            return new Decision.Refused(new Decision.Refusal.Missing(Set.copyOf(missing)));
        }
        return new Decision.Moved(found, found.to(), workflow.stage(found.to()), found.effects());
    }
}
