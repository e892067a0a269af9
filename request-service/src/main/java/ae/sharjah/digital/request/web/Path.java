package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Step;
import ae.sharjah.digital.request.workflow.Workflow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a request has been, by the keys of {@link WorkflowDrawing}.
 *
 * @param visited stages and stages of branches
 * @param gone ways between them
 * @param here where it stands
 */
record Path(Set<String> visited, Set<Way> gone, Set<String> here) {

    /** @param action null for what no action does: the beginning of a branch, and the join */
    record Way(String from, String to, @Nullable String action) {}

    static Path of(Request request, Workflow workflow, List<Step> steps) {
        var path = new Path(new HashSet<>(), new HashSet<>(), new HashSet<>());
        steps.forEach(step -> path.take(step, workflow));
        path.here.add(request.stage());
        request.branches()
                .forEach((branch, in) -> path.here.add(WorkflowDrawing.key(request.stage(), branch, in.stage())));
        return path;
    }

    private void take(Step step, Workflow workflow) {
        String from = step.fromStage();
        Step.Within within = step.branch();
        if (from == null) {
            enter(step.stage(), workflow);
        } else if (within != null) {
            String branchFrom = WorkflowDrawing.key(from, within.branch(), within.from());
            String branchTo = WorkflowDrawing.key(from, within.branch(), within.to());
            visited.add(branchTo);
            gone.add(new Way(branchFrom, branchTo, step.action()));
            if (!from.equals(step.stage())) {
                gone.add(new Way(branchTo, step.stage(), null));
                enter(step.stage(), workflow);
            }
        } else {
            visited.add(from);
            gone.add(new Way(from, step.stage(), step.action()));
            enter(step.stage(), workflow);
        }
    }

    private void enter(String stage, Workflow workflow) {
        visited.add(stage);
        workflow.stage(stage).branches().forEach((code, branch) -> {
            String begins = WorkflowDrawing.key(stage, code, branch.initial());
            visited.add(begins);
            gone.add(new Way(stage, begins, null));
        });
    }
}
