package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.workflow.Action;
import ae.sharjah.digital.request.workflow.Branch;
import ae.sharjah.digital.request.workflow.BranchStage;
import ae.sharjah.digital.request.workflow.Ending;
import ae.sharjah.digital.request.workflow.Join;
import ae.sharjah.digital.request.workflow.Stage;
import ae.sharjah.digital.request.workflow.Workflow;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowOutline;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Mapping of a workflow to the outline that is drawn. */
final class WorkflowOutlines {
    private WorkflowOutlines() {}

    static WorkflowOutline of(Workflow workflow) {
        return new WorkflowOutline(workflow.initial(), map(workflow.stages(), WorkflowOutlines::stage));
    }

    private static WorkflowOutline.Stage stage(String code, Stage stage) {
        return new WorkflowOutline.Stage(
                code,
                stage.label(),
                stage.status().ended(),
                map(stage.actions(), WorkflowOutlines::transition),
                map(stage.branches(), WorkflowOutlines::branch),
                join(stage.join()));
    }

    private static WorkflowOutline.Transition transition(String code, Action action) {
        return new WorkflowOutline.Transition(code, action.to(), action.label());
    }

    private static WorkflowOutline.Branch branch(String code, Branch branch) {
        return new WorkflowOutline.Branch(
                code, branch.label(), branch.initial(), map(branch.stages(), WorkflowOutlines::branchStage));
    }

    private static WorkflowOutline.BranchStage branchStage(String code, BranchStage stage) {
        return new WorkflowOutline.BranchStage(
                code, stage.label(), map(stage.actions(), WorkflowOutlines::transition), ending(stage.ends()));
    }

    private static WorkflowOutline.@Nullable Ending ending(@Nullable Ending ending) {
        return switch (ending) {
            case PASSED -> WorkflowOutline.Ending.PASSED;
            case FAILED -> WorkflowOutline.Ending.FAILED;
            case null -> null;
        };
    }

    private static WorkflowOutline.@Nullable Join join(@Nullable Join join) {
        if (join == null) {
            return null;
        }
        Join.Exit failed = join.failed();
        return new WorkflowOutline.Join(
                join.passed().to(), failed == null ? null : failed.to(), failed != null && failed.waits());
    }

    private static <A, B> List<B> map(Map<String, A> parts, BiFunction<String, A, B> outline) {
        return parts.entrySet().stream()
                .map(part -> outline.apply(part.getKey(), part.getValue()))
                .toList();
    }
}
