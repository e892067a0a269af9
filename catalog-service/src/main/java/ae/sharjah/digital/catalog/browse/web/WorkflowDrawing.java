package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.document.Branch;
import ae.sharjah.digital.catalog.document.Join;
import ae.sharjah.digital.catalog.document.LanguageMap;
import ae.sharjah.digital.catalog.document.Stage;
import ae.sharjah.digital.catalog.document.Workflow;
import ae.sharjah.digital.servicedefinition.drawing.Diagram;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Edge;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Mark;
import ae.sharjah.digital.servicedefinition.drawing.Diagram.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a workflow: a stage with branches is a fork, each branch a group, and its ends lead to where the join does. */
final class WorkflowDrawing {
    private static final LanguageMap ALL_PASSED = LanguageMap.of("عند موافقة الجميع", "When all have passed");
    private static final LanguageMap ONE_FAILED = LanguageMap.of("عند أول رفض", "As soon as one has failed");
    private static final LanguageMap ANY_FAILED =
            LanguageMap.of("عند انتهاء الجميع وفيهم رفض", "When all have ended and one has failed");

    private static final LanguageMap NONE = LanguageMap.of("", "");
    private static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "WITHDRAWN", "EXPIRED");

    private final Workflow workflow;
    private final String language;
    private final List<Diagram.Node> nodes = new ArrayList<>();
    private final List<Diagram.Group> groups = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    WorkflowDrawing(Workflow workflow, Locale language) {
        this.workflow = workflow;
        this.language = language.getLanguage();
    }

    /** Names a stage of a branch; codes have no slashes. */
    static String key(String stage, String branch, String branchStage) {
        return stage + "/" + branch + "/" + branchStage;
    }

    Diagram drawn() {
        workflow.stages().forEach(this::stage);
        return new Diagram(nodes, groups, edges);
    }

    private void stage(String code, Stage stage) {
        node(code, stage.label(), shape(code, stage), null);
        stage.actions().forEach((_, way) -> edge(code, way.to(), way.label()));
        Join join = stage.join();
        if (join != null) {
            stage.branches().forEach((name, branch) -> branch(code, name, branch, join));
        }
    }

    private Shape shape(String code, Stage stage) {
        if (code.equals(workflow.initial())) {
            return Shape.START;
        }
        if (ENDS.contains(stage.status())) {
            return Shape.END;
        }
        return stage.branches().isEmpty() ? Shape.STEP : Shape.FORK;
    }

    private void branch(String stage, String name, Branch branch, Join join) {
        String group = stage + "/" + name;
        groups.add(new Diagram.Group(group, text(branch.label())));
        edge(stage, key(stage, name, branch.initial()), NONE);
        branch.stages().forEach((code, place) -> {
            String key = key(stage, name, code);
            node(key, place.label(), Shape.STEP, group);
            place.actions().forEach((_, way) -> edge(key, key(stage, name, way.to()), way.label()));
            end(key, place, join);
        });
    }

    private void end(String key, Branch.Place place, Join join) {
        Join.Way failed = join.failed();
        if ("passed".equals(place.ends())) {
            edge(key, join.passed().to(), ALL_PASSED);
        } else if ("failed".equals(place.ends()) && failed != null) {
            edge(key, failed.to(), Boolean.TRUE.equals(failed.waits()) ? ANY_FAILED : ONE_FAILED);
        }
    }

    private void node(String key, LanguageMap label, Shape shape, @Nullable String group) {
        nodes.add(new Diagram.Node(key, text(label), shape, Mark.NONE, group));
    }

    private void edge(String from, String to, LanguageMap label) {
        edges.add(new Edge(from, to, text(label), false));
    }

    private String text(LanguageMap texts) {
        return texts.byLanguage().getOrDefault(language, texts.arabic());
    }
}
