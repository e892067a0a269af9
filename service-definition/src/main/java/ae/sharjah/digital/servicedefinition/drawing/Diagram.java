package ae.sharjah.digital.servicedefinition.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Diagram of states and the transitions between them. Keys and labels are arbitrary texts; labels are drawn verbatim.
 *
 * @param groups groups of nodes that belong together
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

    /** @param key key that its nodes refer to */
    public record Group(String key, String label) {}

    /** @param taken whether this transition was taken */
    public record Edge(String from, String to, String label, boolean taken) {}

    /** Kind of a state. */
    public enum Shape {
        START,
        STEP,
        FORK,
        END
    }

    /** Whether the request has visited the state or is in it. */
    public enum Mark {
        NONE,
        VISITED,
        CURRENT
    }
}
