package ae.sharjah.digital.request.workflow;

import ae.sharjah.digital.request.calendar.PromisedTime;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stage of a workflow. A stage with branches is left through the join, or by an action of its own.
 *
 * @param branches parallel branches by code; empty where there are none
 * @param join exits of the branches; null where there are none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Stage(
        Status status,
        Map<String, String> label,
        @Nullable Party owner,
        @Nullable String role,
        @Nullable PromisedTime promise,
        @Nullable Map<String, String> what,
        Map<String, Action> actions,
        Map<String, Branch> branches,
        @Nullable Join join)
        implements StageNode {

    /** Replaces missing parts of a definition by empty ones. */
    public Stage(
            Status status,
            Map<String, String> label,
            @Nullable Party owner,
            @Nullable String role,
            @Nullable PromisedTime promise,
            @Nullable Map<String, String> what,
            @Nullable Map<String, Action> actions,
            @Nullable Map<String, Branch> branches,
            @Nullable Join join) {
        this.status = status;
        this.label = label;
        this.owner = owner;
        this.role = role;
        this.promise = promise;
        this.what = what;
        this.actions = actions == null ? Map.of() : actions;
        this.branches = branches == null ? Map.of() : branches;
        this.join = join;
    }
}
