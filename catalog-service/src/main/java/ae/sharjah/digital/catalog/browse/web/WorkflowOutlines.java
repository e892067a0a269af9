package ae.sharjah.digital.catalog.browse.web;

import ae.sharjah.digital.catalog.document.Action;
import ae.sharjah.digital.catalog.document.Branch;
import ae.sharjah.digital.catalog.document.Stage;
import ae.sharjah.digital.catalog.document.Workflow;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline.Ending;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Maps the workflow of a service version to the outline that is drawn. */
final class WorkflowOutlines {
    private static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "WITHDRAWN", "EXPIRED");

    private WorkflowOutlines() {}

    static WorkflowOutline of(Workflow workflow) {
        return new WorkflowOutline(workflow.initial(), map(workflow.stages(), WorkflowOutlines::stage));
    }

    private static WorkflowOutline.Stage stage(String code, Stage stage) {
        return new WorkflowOutline.Stage(
                code,
                stage.label().byLanguage(),
                ENDS.contains(stage.status()),
                map(stage.actions(), WorkflowOutlines::transition),
                map(stage.branches(), WorkflowOutlines::branch),
                join(stage));
    }

    private static WorkflowOutline.Transition transition(String code, Action action) {
        return new WorkflowOutline.Transition(code, action.to(), action.label().byLanguage());
    }

    private static WorkflowOutline.Branch branch(String code, Branch branch) {
        return new WorkflowOutline.Branch(
                code,
                branch.label().byLanguage(),
                branch.initial(),
                map(branch.stages(), WorkflowOutlines::branchStage));
    }

    private static WorkflowOutline.BranchStage branchStage(String code, Branch.BranchStage stage) {
        return new WorkflowOutline.BranchStage(
                code,
                stage.label().byLanguage(),
                map(stage.actions(), WorkflowOutlines::transition),
                ending(stage.ends()));
    }

    private static @Nullable Ending ending(@Nullable String ends) {
        return switch (ends) {
            case "passed" -> Ending.PASSED;
            case "failed" -> Ending.FAILED;
            case null, default -> null;
        };
    }

    private static WorkflowOutline.@Nullable Join join(Stage stage) {
        if (stage.join() == null) {
            return null;
        }
        var failed = stage.join().failed();
        return new WorkflowOutline.Join(
                stage.join().passed().to(),
                failed == null ? null : failed.to(),
                failed != null && Boolean.TRUE.equals(failed.waits()));
    }

    private static <A, B> List<B> map(Map<String, A> parts, BiFunction<String, A, B> outline) {
        return parts.entrySet().stream()
                .map(part -> outline.apply(part.getKey(), part.getValue()))
                .toList();
    }
}
