package ae.sharjah.digital.servicedefinition.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States and the ways between them. Keys are any texts; labels are any texts too, and are drawn as they are.
 *
 * @param groups what belongs together
 */
public record Diagram(List<Node> nodes, List<Group> groups, List<Edge> edges) {
    public Diagram {
        nodes = List.copyOf(nodes);
        groups = List.copyOf(groups);
        edges = List.copyOf(edges);
    }

    /**
     * A state.
     *
     * @param group key of the group it belongs to, or null
     */
    public record Node(
            String key,
            String label,
            Shape shape,
            Mark mark,
            @Nullable String group) {}

    /** @param key referred to by its nodes */
    public record Group(String key, String label) {}

    /** @param passed whether it has been gone */
    public record Edge(String from, String to, String label, boolean passed) {}

    /** What a state is. */
    public enum Shape {
        BEGINNING,
        ONWARD,
        FORK,
        END
    }

    /** Whether somebody was there. */
    public enum Mark {
        NONE,
        PASSED,
        HERE
    }
}
