package ae.sharjah.digital.servicedefinition.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Branch;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.BranchStage;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Ending;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Join;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Stage;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Transition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkflowDrawingTest {
    private static final String START = WorkflowDrawing.key("review", "safety", "check");
    private static final String PASSED = WorkflowDrawing.key("review", "safety", "approved");

    @Test
    void drawsForksGroupsAndExitsAndMarksThePath() {
        var path = new DrawnPath(
                Set.of("draft", "review", START),
                Set.of(
                        new DrawnPath.Transition("draft", "review", "submit"),
                        new DrawnPath.Transition("review", START, null),
                        new DrawnPath.Transition(START, PASSED, "approve")),
                Set.of("review", PASSED));

        Diagram diagram = WorkflowDrawing.draw(workflow(new Join("done", "refused", false)), path, Locale.ENGLISH);

        assertThat(Mermaid.render(diagram)).isEqualTo("""
                flowchart TD
                  n0(["Draft"])
                  n1{{"Review"}}
                  n5((("Done")))
                  n6((("Refused")))
                  subgraph g0["Safety"]
                    n2["Check"]
                    n3["Approved"]
                    n4["Rejected"]
                  end
                  n0 ==>|"Submit"| n1
                  n1 ==> n2
                  n2 ==>|"Approve"| n3
                  n2 -->|"Reject"| n4
                  n3 -->|"When all have passed"| n5
                  n4 -->|"As soon as one has failed"| n6
                  classDef passed stroke-width:3px
                  classDef here stroke-width:5px,font-weight:bold
                  class n0,n2 passed
                  class n1,n3 here
                  linkStyle 0,1,2 stroke-width:3px
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "en, false, As soon as one has failed",
        "en, true, When all have ended and one has failed",
        "ar, false, عند أول رفض",
        "ar, true, عند انتهاء الجميع وفيهم رفض",
        "fr, false, عند أول رفض",
    })
    void labelsTheExitOfAFailureByWhetherItWaits(String language, boolean waits, String label) {
        Diagram diagram =
                WorkflowDrawing.draw(workflow(new Join("done", "refused", waits)), DrawnPath.NONE, Locale.of(language));

        assertThat(diagram.edges())
                .filteredOn(edge -> edge.to().equals("refused"))
                .extracting(Diagram.Edge::label)
                .containsExactly(label);
    }

    @Test
    void drawsNoExitForAFailureThatLeadsNowhere() {
        Diagram diagram = WorkflowDrawing.draw(workflow(new Join("done", null, false)), DrawnPath.NONE, Locale.ENGLISH);

        assertThat(diagram.edges()).extracting(Diagram.Edge::to).doesNotContain("refused");
        assertThat(diagram.edges()).noneMatch(Diagram.Edge::taken);
        assertThat(diagram.nodes()).extracting(Diagram.Node::mark).containsOnly(Diagram.Mark.NONE);
    }

    private static WorkflowOutline workflow(Join join) {
        var branch = new Branch(
                "safety",
                label("السلامة", "Safety"),
                "check",
                List.of(
                        new BranchStage(
                                "check",
                                label("فحص", "Check"),
                                List.of(
                                        new Transition("approve", "approved", label("موافقة", "Approve")),
                                        new Transition("reject", "rejected", label("رفض", "Reject"))),
                                null),
                        new BranchStage("approved", label("موافق عليه", "Approved"), List.of(), Ending.PASSED),
                        new BranchStage("rejected", label("مرفوض", "Rejected"), List.of(), Ending.FAILED)));
        return new WorkflowOutline(
                "draft",
                List.of(
                        new Stage(
                                "draft",
                                label("مسودة", "Draft"),
                                false,
                                List.of(new Transition("submit", "review", label("تقديم", "Submit"))),
                                List.of(),
                                null),
                        new Stage("review", label("مراجعة", "Review"), false, List.of(), List.of(branch), join),
                        end("done", label("منجز", "Done")),
                        end("refused", label("مرفوض", "Refused"))));
    }

    private static Stage end(String code, Map<String, String> label) {
        return new Stage(code, label, true, List.of(), List.of(), null);
    }

    private static Map<String, String> label(String arabic, String english) {
        return Map.of("ar", arabic, "en", english);
    }
}
