package ae.sharjah.digital.request.web;

import ae.sharjah.digital.request.history.Step;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.workflow.Workflow;
import ae.sharjah.digital.servicedefinition.drawing.DrawnPath;
import ae.sharjah.digital.servicedefinition.drawing.DrawnPath.Transition;
import ae.sharjah.digital.servicedefinition.drawing.WorkflowDrawing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Path of a request through its workflow, by the keys of {@link WorkflowDrawing}. */
final class VisitedPath {
    private final Set<String> visited = new HashSet<>();
    private final Set<Transition> transitions = new HashSet<>();

    private VisitedPath() {}

    static DrawnPath of(Request request, Workflow workflow, List<Step> steps) {
        var path = new VisitedPath();
        steps.forEach(step -> path.follow(step, workflow));
        Set<String> current = new HashSet<>();
        current.add(request.stage());
        request.branches()
                .forEach((branch, in) -> current.add(WorkflowDrawing.key(request.stage(), branch, in.stage())));
        return new DrawnPath(path.visited, path.transitions, current);
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
