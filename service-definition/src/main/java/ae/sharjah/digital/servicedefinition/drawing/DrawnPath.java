package ae.sharjah.digital.servicedefinition.drawing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Path of a request, which the drawing of its workflow marks. Stages are named by the keys of {@link WorkflowDrawing}: a code,
 * or {@link WorkflowDrawing#key} for the stage of a branch.
 *
 * @param visited stages that the request has visited
 * @param transitions transitions that it has taken
 * @param current stages that it is in
 */
public record DrawnPath(Set<String> visited, Set<Transition> transitions, Set<String> current) {
    /** Path that marks nothing. */
    public static final DrawnPath NONE = new DrawnPath(Set.of(), Set.of(), Set.of());

    public DrawnPath {
        visited = Set.copyOf(visited);
        transitions = Set.copyOf(transitions);
        current = Set.copyOf(current);
    }

    /**
     * A transition that was taken.
     *
     * @param action null for transitions without an action: the start of a branch, and the join
     */
    public record Transition(
            String from, String to, @Nullable String action) {}
}
