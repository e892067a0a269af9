package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Path of a request through its workflow, by the keys of {@link WorkflowDrawing}.
 *
 * @param visited stages and stages of branches
 * @param gone transitions between them
 * @param here current stage, and current stages of branches
 */
record VisitedPath(Set<String> visited, Set<Transition> transitions, Set<String> current) {

    /** @param action null for transitions without an action: the start of a branch, and the join */
    record Transition(String from, String to, @Nullable String action) {}

    static VisitedPath of(Request request, Workflow workflow, List<Step> steps) {
        var path = new VisitedPath(new HashSet<>(), new HashSet<>(), new HashSet<>());
        steps.forEach(step -> path.follow(step, workflow));
        path.current.add(request.stage());
        request.branches()
                .forEach((branch, in) -> path.current.add(WorkflowDrawing.key(request.stage(), branch, in.stage())));
        return path;
    }

    private void follow(Step step, Workflow workflow) {
        String from = step.fromStage();
        Step.BranchMove within = step.branchMove();
        if (from == null) {
            enter(step.stage(), workflow);
        } else if (within != null) {
            String branchFrom = WorkflowDrawing.key(from, within.branch(), within.from());
            String branchTo = WorkflowDrawing.key(from, within.branch(), within.to());
            visited.add(branchTo);
            transitions.add(new Transition(branchFrom, branchTo, step.action()));
            if (!from.equals(step.stage())) {
                transitions.add(new Transition(branchTo, step.stage(), null));
                enter(step.stage(), workflow);
            }
        } else {
            visited.add(from);
            transitions.add(new Transition(from, step.stage(), step.action()));
            enter(step.stage(), workflow);
        }
    }

    private void enter(String stage, Workflow workflow) {
        visited.add(stage);
        workflow.stage(stage).branches().forEach((code, branch) -> {
            String begins = WorkflowDrawing.key(stage, code, branch.initial());
            visited.add(begins);
            transitions.add(new Transition(stage, begins, null));
        });
    }
}
