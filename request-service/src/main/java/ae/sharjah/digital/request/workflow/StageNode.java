package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.calendar.PromisedTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where somebody has to act: a stage of the workflow, or a stage within a branch. */
public sealed interface StageNode permits Stage, BranchStage {
    Map<String, String> label();

    /** Who has to act; null where nobody has to, or where the branches say. */
    @Nullable
    Party owner();

    /** Which officers have to; null for any of the agency's. */
    @Nullable
    String role();

    /** How long it may last in working time, or null where nothing is promised. */
    @Nullable
    PromisedTime promise();

    /** What is awaited, by language, or null. */
    @Nullable
    Map<String, String> what();

    /** By code. */
    Map<String, Action> actions();

    /** Which officers may take an action of this place; null for any. */
    default @Nullable String roleFor(Action action) {
        if (action.role() != null) {
            return action.role();
        }
        return action.by() == owner() ? role() : null;
    }
}
