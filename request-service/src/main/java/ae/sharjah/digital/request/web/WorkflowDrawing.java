package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.BranchStage;
import ae.sharjah.digital.request.workflow.Ending;
import ae.sharjah.digital.request.workflow.Join;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.Workflow;
import ae.sharjah.digital.servicedefinition.drawing.Diagram;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Edge;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Mark;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Drawing of a workflow: a stage with branches is a fork, each branch a group, and its ends lead to the join's exits. */
final class WorkflowDrawing {
    private static final Map<String, String> ALL_PASSED =
            Map.of("ar", "عند موافقة الجميع", "en", "When all have passed");
    private static final Map<String, String> ONE_FAILED =
            Map.of("ar", "عند أول رفض", "en", "As soon as one has failed");
    private static final Map<String, String> ANY_FAILED =
            Map.of("ar", "عند انتهاء الجميع وفيهم رفض", "en", "When all have ended and one has failed");

    private final Workflow workflow;
    private final VisitedPath path;
    private final String language;
    private final List<Diagram.Node> nodes = new ArrayList<>();
    private final List<Diagram.Group> groups = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    WorkflowDrawing(Workflow workflow, VisitedPath path, Locale language) {
        this.workflow = workflow;
        this.path = path;
        this.language = language.getLanguage();
    }

    /** Returns the key of a branch's stage; codes have no slashes. */
    static String key(String stage, String branch, String branchStage) {
        return stage + "/" + branch + "/" + branchStage;
    }

    Diagram draw() {
        workflow.stages().forEach(this::stage);
        return new Diagram(nodes, groups, edges);
    }

    private void stage(String code, Stage stage) {
        node(code, stage.label(), shape(code, stage), null);
        stage.actions().forEach((action, way) -> edge(code, way.to(), action, way.label()));
        Join join = stage.join();
        if (join != null) {
            stage.branches().forEach((name, branch) -> branch(code, name, branch, join));
        }
    }

    private Shape shape(String code, Stage stage) {
        if (code.equals(workflow.initial())) {
            return Shape.START;
        }
        if (stage.status().ended()) {
            return Shape.END;
        }
        return stage.branches().isEmpty() ? Shape.STEP : Shape.FORK;
    }

    private void branch(String stage, String name, Branch branch, Join join) {
        String group = stage + "/" + name;
        groups.add(new Diagram.Group(group, text(branch.label())));
        edge(stage, key(stage, name, branch.initial()), null, Map.of());
        branch.stages().forEach((code, node) -> {
            String key = key(stage, name, code);
            node(key, node.label(), Shape.STEP, group);
            node.actions().forEach((action, way) -> edge(key, key(stage, name, way.to()), action, way.label()));
            end(key, node, join);
        });
    }

    private void end(String key, BranchStage node, Join join) {
        Join.Exit failed = join.failed();
        if (node.ends() == Ending.PASSED) {
            edge(key, join.passed().to(), null, ALL_PASSED);
        } else if (node.ends() == Ending.FAILED && failed != null) {
            edge(key, failed.to(), null, failed.waits() ? ANY_FAILED : ONE_FAILED);
        }
    }

    private void node(String key, Map<String, String> label, Shape shape, @Nullable String group) {
        Mark mark =
                path.current().contains(key) ? Mark.CURRENT : path.visited().contains(key) ? Mark.VISITED : Mark.NONE;
        nodes.add(new Diagram.Node(key, text(label), shape, mark, group));
    }

    private void edge(String from, String to, @Nullable String action, Map<String, String> label) {
        edges.add(new Edge(
                from, to, text(label), path.transitions().contains(new VisitedPath.Transition(from, to, action))));
    }

    private String text(Map<String, String> texts) {
        return texts.getOrDefault(language, texts.getOrDefault("ar", ""));
    }
}
