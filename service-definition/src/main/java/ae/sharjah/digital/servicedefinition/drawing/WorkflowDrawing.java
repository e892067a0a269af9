package ae.sharjah.digital.servicedefinition.drawing;

import ae.sharjah.digital.servicedefinition.drawing.Diagram.Edge;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Group;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Mark;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Node;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Shape;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Branch;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.BranchStage;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Join;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drawing of a workflow: a stage with branches is a fork, each branch is a group, and its end stages lead to the exits of the
 * join.
 */
public final class WorkflowDrawing {
    private static final Map<String, String> ALL_PASSED =
            Map.of("ar", "عند موافقة الجميع", "en", "When all have passed");
    private static final Map<String, String> ONE_FAILED =
            Map.of("ar", "عند أول رفض", "en", "As soon as one has failed");
    private static final Map<String, String> ANY_FAILED =
            Map.of("ar", "عند انتهاء الجميع وفيهم رفض", "en", "When all have ended and one has failed");

    private final WorkflowOutline workflow;
    private final DrawnPath path;
    private final String language;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private WorkflowDrawing(WorkflowOutline workflow, DrawnPath path, Locale language) {
        this.workflow = workflow;
        this.path = path;
        this.language = language.getLanguage();
    }

    /**
     * Draws a workflow.
     *
     * @param path path to mark
     * @param language language of the labels; Arabic replaces a missing one
     */
    public static Diagram draw(WorkflowOutline workflow, DrawnPath path, Locale language) {
        var drawing = new WorkflowDrawing(workflow, path, language);
        workflow.stages().forEach(drawing::stage);
        return new Diagram(drawing.nodes, drawing.groups, drawing.edges);
    }

    /** Returns the key of a branch's stage; codes have no slashes. */
    public static String key(String stage, String branch, String branchStage) {
        return stage + "/" + branch + "/" + branchStage;
    }

    private void stage(Stage stage) {
        node(stage.code(), stage.label(), shape(stage), null);
        stage.transitions().forEach(way -> edge(stage.code(), way.to(), way.action(), way.label()));
        Join join = stage.join();
        if (join != null) {
            stage.branches().forEach(branch -> branch(stage.code(), branch, join));
        }
    }

    private Shape shape(Stage stage) {
        if (stage.code().equals(workflow.initial())) {
            return Shape.START;
        }
        if (stage.end()) {
            return Shape.END;
        }
        return stage.branches().isEmpty() ? Shape.STEP : Shape.FORK;
    }

    private void branch(String stage, Branch branch, Join join) {
        String group = stage + "/" + branch.code();
        groups.add(new Group(group, text(branch.label())));
        edge(stage, key(stage, branch.code(), branch.initial()), null, Map.of());
        branch.stages().forEach(node -> {
            String key = key(stage, branch.code(), node.code());
            node(key, node.label(), Shape.STEP, group);
            node.transitions()
                    .forEach(way -> edge(key, key(stage, branch.code(), way.to()), way.action(), way.label()));
            exit(key, node, join);
        });
    }

    private void exit(String key, BranchStage node, Join join) {
        WorkflowOutline.Ending ending = node.ending();
        if (ending == null) {
            return;
        }
        String failed = join.failed();
        switch (ending) {
            case PASSED -> edge(key, join.passed(), null, ALL_PASSED);
            case FAILED -> {
                if (failed != null) {
                    edge(key, failed, null, join.failureWaits() ? ANY_FAILED : ONE_FAILED);
                }
            }
        }
    }

    private void node(String key, Map<String, String> label, Shape shape, @Nullable String group) {
        Mark mark =
                path.current().contains(key) ? Mark.CURRENT : path.visited().contains(key) ? Mark.VISITED : Mark.NONE;
        nodes.add(new Node(key, text(label), shape, mark, group));
    }

    private void edge(String from, String to, @Nullable String action, Map<String, String> label) {
        boolean taken = path.transitions().contains(new DrawnPath.Transition(from, to, action));
        edges.add(new Edge(from, to, text(label), taken));
    }

    private String text(Map<String, String> texts) {
        return texts.getOrDefault(language, texts.getOrDefault("ar", ""));
    }
}
