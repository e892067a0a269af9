package ae.sharjah.digital.servicedefinition.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.servicedefinition.drawing.Diagram.Edge;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Group;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Mark;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Node;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidTest {

    @Test
    void rendersStatesGroupsAndEdgesAndMarksThePath() {
        var diagram = new Diagram(
                List.of(
                        new Node("draft", "مسودة", Shape.START, Mark.VISITED, null),
                        new Node("end", "Done", Shape.END, Mark.NONE, null),
                        new Node("x/review", "Review", Shape.STEP, Mark.CURRENT, "x")),
                List.of(new Group("x", "Safety")),
                List.of(new Edge("draft", "x/review", "Submit", true), new Edge("x/review", "end", "", false)));

        assertThat(Mermaid.render(diagram)).isEqualTo("""
                flowchart TD
                  n0(["مسودة"])
                  n1((("Done")))
                  subgraph g0["Safety"]
                    n2["Review"]
                  end
                  n0 ==>|"Submit"| n2
                  n2 --> n1
                  classDef passed stroke-width:3px
                  classDef here stroke-width:5px,font-weight:bold
                  class n0 passed
                  class n2 here
                  linkStyle 0 stroke-width:3px
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"]\n  click n0 href \"javascript:alert(1)\"",
                "<img src=x onerror=alert(1)>",
                "a;b#quot;c",
                "`**bold**`",
                "%%{init: {}}%%",
                "\u202eabc\u0000\u0007"
            })
    void escapesEveryLabel(String label) {
        var diagram = new Diagram(List.of(new Node("a", label, Shape.STEP, Mark.NONE, null)), List.of(), List.of());

        String line = Mermaid.render(diagram).lines().skip(1).findFirst().orElseThrow();

        assertThat(line).matches("  n0\\[\"([\\p{L}\\p{N} .,:/()%+-]|#[0-9]+;)*\"]");
        assertThat(Mermaid.render(diagram).lines()).hasSize(4);
    }

    @Test
    void refusesAnEdgeToAnUnknownNode() {
        var diagram = new Diagram(List.of(), List.of(), List.of(new Edge("a", "b", "", false)));
        assertThatThrownBy(() -> Mermaid.render(diagram)).isInstanceOf(IllegalArgumentException.class);
    }
}
