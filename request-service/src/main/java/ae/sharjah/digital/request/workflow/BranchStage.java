package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.calendar.PromisedTime;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stage within a branch.
 *
 * @param ends how the branch has ended in this stage; null where it continues
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BranchStage(
        Map<String, String> label,
        @Nullable Party owner,
        @Nullable String role,
        @Nullable PromisedTime promise,
        @Nullable Map<String, String> what,
        Map<String, Action> actions,
        @Nullable Ending ends)
        implements StageNode {

    /** Replaces missing parts of a definition by empty ones. */
    public BranchStage(
            Map<String, String> label,
            @Nullable Party owner,
            @Nullable String role,
            @Nullable PromisedTime promise,
            @Nullable Map<String, String> what,
            @Nullable Map<String, Action> actions,
            @Nullable Ending ends) {
        this.label = label;
        this.owner = owner;
        this.role = role;
        this.promise = promise;
        this.what = what;
        this.actions = actions == null ? Map.of() : actions;
        this.ends = ends;
    }
}
