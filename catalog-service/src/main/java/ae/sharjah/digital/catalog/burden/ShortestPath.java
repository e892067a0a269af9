package ae.sharjah.digital.catalog.burden;

import ae.sharjah.digital.catalog.document.Action;
import ae.sharjah.digital.catalog.document.Branch;
import ae.sharjah.digital.catalog.document.Join;
import ae.sharjah.digital.catalog.document.Stage;
import ae.sharjah.digital.catalog.document.Workflow;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The path from the first stage to a completed one with the least effort for the applicant: fewest visits, then fewest
 * steps of the applicant, then fewest stages.
 */
record ShortestPath(String stage, int visits, int steps, int stages) {
    private static final Comparator<ShortestPath> LEAST_EFFORT_FIRST = Comparator.comparingInt(ShortestPath::visits)
            .thenComparingInt(ShortestPath::steps)
            .thenComparingInt(ShortestPath::stages);

    /** Finds the shortest path; all counts are zero in a workflow that never completes. */
    static ShortestPath find(Workflow workflow) {
        var queue = new PriorityQueue<>(LEAST_EFFORT_FIRST);
        Set<String> done = new HashSet<>();
        queue.add(new ShortestPath(workflow.initial(), 0, 0, 0));
        while (!queue.isEmpty()) {
            ShortestPath path = queue.remove();
            Stage stage = workflow.stages().get(path.stage());
            if (stage == null || !done.add(path.stage())) {
                continue;
            }
            if (stage.status().equals("COMPLETED")) {
                return path;
            }
            stage.actions()
                    .values()
                    .forEach(action -> queue.add(path.afterAction(action, visitsIn(workflow, action.to()))));
            Join join = stage.join();
            if (join != null) {
                queue.add(path.afterBranches(
                        stage, join, visitsIn(workflow, join.passed().to())));
            }
        }
        return new ShortestPath(workflow.initial(), 0, 0, 0);
    }

    /** Finds the shortest path from the first stage of a branch to one in which it has passed. */
    private static ShortestPath findInBranch(Branch branch) {
        var queue = new PriorityQueue<>(LEAST_EFFORT_FIRST);
        Set<String> done = new HashSet<>();
        queue.add(new ShortestPath(branch.initial(), visitsIn(branch, branch.initial()), 0, 0));
        while (!queue.isEmpty()) {
            ShortestPath path = queue.remove();
            Branch.BranchStage stage = branch.stages().get(path.stage());
            if (stage == null || !done.add(path.stage())) {
                continue;
            }
            if ("passed".equals(stage.ends())) {
                return path;
            }
            stage.actions()
                    .values()
                    .forEach(action -> queue.add(path.afterAction(action, visitsIn(branch, action.to()))));
        }
        return new ShortestPath(branch.initial(), 0, 0, 0);
    }

    private ShortestPath afterAction(Action action, int visit) {
        int step = action.by().equals("applicant") ? 1 : 0;
        return new ShortestPath(action.to(), visits + visit, steps + step, stages + 1);
    }

    /** Returns this path extended by a stage with branches, all of which have to be completed. */
    private ShortestPath afterBranches(Stage stage, Join join, int visit) {
        int moreVisits = visit;
        int moreSteps = 0;
        for (Branch branch : stage.branches().values()) {
            ShortestPath path = findInBranch(branch);
            moreVisits += path.visits();
            moreSteps += path.steps();
        }
        return new ShortestPath(join.passed().to(), visits + moreVisits, steps + moreSteps, stages + 1);
    }

    private static int visitsIn(Workflow workflow, String code) {
        Stage stage = workflow.stages().get(code);
        return stage == null || stage.visit() == null ? 0 : 1;
    }

    private static int visitsIn(Branch branch, String code) {
        Branch.BranchStage stage = branch.stages().get(code);
        return stage == null || stage.visit() == null ? 0 : 1;
    }
}
