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
 * The way from the first stage to a completed one that asks least of the applicant: fewest visits, then fewest steps of
 * the applicant, then fewest stages.
 */
record ShortestWay(String stage, int visits, int steps, int stages) {
    private static final Comparator<ShortestWay> LEAST = Comparator.comparingInt(ShortestWay::visits)
            .thenComparingInt(ShortestWay::steps)
            .thenComparingInt(ShortestWay::stages);

    /** All zero in a workflow that completes nothing. */
    static ShortestWay of(Workflow workflow) {
        var ahead = new PriorityQueue<>(LEAST);
        Set<String> done = new HashSet<>();
        ahead.add(new ShortestWay(workflow.initial(), 0, 0, 0));
        while (!ahead.isEmpty()) {
            ShortestWay way = ahead.remove();
            Stage stage = workflow.stages().get(way.stage());
            if (stage == null || !done.add(way.stage())) {
                continue;
            }
            if (stage.status().equals("COMPLETED")) {
                return way;
            }
            stage.actions().values().forEach(action -> ahead.add(way.by(action, visit(workflow, action.to()))));
            Join join = stage.join();
            if (join != null) {
                ahead.add(way.through(stage, join, visit(workflow, join.passed().to())));
            }
        }
        return new ShortestWay(workflow.initial(), 0, 0, 0);
    }

    /** From the beginning of a branch to where it has passed. */
    private static ShortestWay within(Branch branch) {
        var ahead = new PriorityQueue<>(LEAST);
        Set<String> done = new HashSet<>();
        ahead.add(new ShortestWay(branch.initial(), visit(branch, branch.initial()), 0, 0));
        while (!ahead.isEmpty()) {
            ShortestWay way = ahead.remove();
            Branch.Place place = branch.stages().get(way.stage());
            if (place == null || !done.add(way.stage())) {
                continue;
            }
            if ("passed".equals(place.ends())) {
                return way;
            }
            place.actions().values().forEach(action -> ahead.add(way.by(action, visit(branch, action.to()))));
        }
        return new ShortestWay(branch.initial(), 0, 0, 0);
    }

    private ShortestWay by(Action action, int visit) {
        int step = action.by().equals("applicant") ? 1 : 0;
        return new ShortestWay(action.to(), visits + visit, steps + step, stages + 1);
    }

    /** All branches have to be gone, at the same time or not. */
    private ShortestWay through(Stage stage, Join join, int visit) {
        int moreVisits = visit;
        int moreSteps = 0;
        for (Branch branch : stage.branches().values()) {
            ShortestWay way = within(branch);
            moreVisits += way.visits();
            moreSteps += way.steps();
        }
        return new ShortestWay(join.passed().to(), visits + moreVisits, steps + moreSteps, stages + 1);
    }

    private static int visit(Workflow workflow, String code) {
        Stage stage = workflow.stages().get(code);
        return stage == null || stage.visit() == null ? 0 : 1;
    }

    private static int visit(Branch branch, String code) {
        Branch.Place place = branch.stages().get(code);
        return place == null || place.visit() == null ? 0 : 1;
    }
}
