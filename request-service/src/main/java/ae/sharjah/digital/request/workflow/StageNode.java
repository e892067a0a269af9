package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.calendar.PromisedTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Node of a workflow where a party has to act: a stage of the workflow, or a stage within a branch. */
public sealed interface StageNode permits Stage, BranchStage {
    Map<String, String> label();

    /** Returns the party that has to act; null where no party has to, or where the branches define it. */
    @Nullable
    Party owner();

    /** Returns the role of the officers who have to act; null for any of the agency's officers. */
    @Nullable
    String role();

    /** Returns the promised working time, or null where nothing is promised. */
    @Nullable
    PromisedTime promise();

    /** Returns a description of the awaited action, by language, or null. */
    @Nullable
    Map<String, String> what();

    /** Returns the actions by code. */
    Map<String, Action> actions();

    /** Returns the role of the officers who may take an action of this node; null for any. */
    default @Nullable String roleFor(Action action) {
        if (action.role() != null) {
            return action.role();
        }
        return action.by() == owner() ? role() : null;
    }
}
