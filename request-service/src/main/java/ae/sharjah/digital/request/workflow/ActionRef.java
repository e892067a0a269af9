package ae.sharjah.digital.request.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Reference to an action within its stage or branch.
 *
 * @param branch code of the branch it belongs to, or null for an action of the stage itself
 * @param code code of the action
 */
public record ActionRef(@Nullable String branch, String code) {

    /** Returns the reference to an action of the stage itself. */
    public static ActionRef ofStage(String code) {
        return new ActionRef(null, code);
    }
}
