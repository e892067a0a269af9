package ae.sharjah.digital.request.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Names an action where it stands.
 *
 * @param branch code of the branch it belongs to, or null for an action of the stage itself
 * @param code code of the action
 */
public record Act(@Nullable String branch, String code) {

    /** An action of the stage itself. */
    public static Act of(String code) {
        return new Act(null, code);
    }
}
