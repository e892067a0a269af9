package ae.sharjah.digital.servicedefinition.drawing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Renders a diagram as a Mermaid flowchart. Keys become numbers, and every character of a label except letters, digits,
 * spaces and plain punctuation is escaped, so that no text can end its quotes, add a statement or inject mark-up.
 */
public final class Mermaid {
    private static final int MAX_LABEL_LENGTH = 160;
    private static final String UNESCAPED = " .,:-/()،؛؟%+";

    private final Diagram diagram;
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart TD\n");

    private Mermaid(Diagram diagram) {
        this.diagram = diagram;
        diagram.nodes().forEach(node -> names.put(node.key(), "n" + names.size()));
    }

    /** @throws IllegalArgumentException for an edge to an unknown node */
    public static String render(Diagram diagram) {
        return new Mermaid(diagram).build();
    }

    private String build() {
        diagram.nodes().stream().filter(node -> node.group() == null).forEach(node -> node("  ", node));
        for (int i = 0; i < diagram.groups().size(); i++) {
            Diagram.Group group = diagram.groups().get(i);
            line("  ", "subgraph g" + i + "[" + quoted(group.label()) + "]");
            diagram.nodes().stream()
                    .filter(node -> group.key().equals(node.group()))
                    .forEach(node -> node("    ", node));
            line("  ", "end");
        }
        diagram.edges().forEach(this::edge);
        line("  ", "classDef passed stroke-width:3px");
        line("  ", "classDef here stroke-width:5px,font-weight:bold");
        marked(Diagram.Mark.VISITED, "passed");
        marked(Diagram.Mark.CURRENT, "here");
        String taken = IntStream.range(0, diagram.edges().size())
                .filter(i -> diagram.edges().get(i).taken())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        if (!taken.isEmpty()) {
            line("  ", "linkStyle " + taken + " stroke-width:3px");
        }
        return text.toString();
    }

    private void node(String indent, Diagram.Node node) {
        String label = quoted(node.label());
        line(
                indent,
                name(node.key())
                        + switch (node.shape()) {
                            case START -> "([" + label + "])";
                            case STEP -> "[" + label + "]";
                            case FORK -> "{{" + label + "}}";
                            case END -> "(((" + label + ")))";
                        });
    }

    private void edge(Diagram.Edge edge) {
        String label = edge.label().isEmpty() ? "" : "|" + quoted(edge.label()) + "|";
        line("  ", name(edge.from()) + (edge.taken() ? " ==>" : " -->") + label + " " + name(edge.to()));
    }

    private void marked(Diagram.Mark mark, String style) {
        String marked = diagram.nodes().stream()
                .filter(node -> node.mark() == mark)
                .map(node -> name(node.key()))
                .collect(Collectors.joining(","));
        if (!marked.isEmpty()) {
            line("  ", "class " + marked + " " + style);
        }
    }

    private String name(String key) {
        String name = names.get(key);
        if (name == null) {
            throw new IllegalArgumentException("the diagram has no node " + key);
        }
        return name;
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    private static String quoted(String label) {
        var quoted = new StringBuilder("\"");
        label.strip().codePoints().limit(MAX_LABEL_LENGTH).forEach(point -> {
            if (Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || UNESCAPED.indexOf(point) >= 0) {
                quoted.appendCodePoint(point);
            } else if (Character.isWhitespace(point)) {
                quoted.append(' ');
            } else if (Character.getType(point) != Character.FORMAT && !Character.isISOControl(point)) {
                quoted.append('#').append(point).append(';');
            }
        });
        return quoted.append('"').toString();
    }
}
