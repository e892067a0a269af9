package ae.sharjah.digital.catalog.burden;

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

    /** All zero in a workflow that completes nothing. */
    static ShortestWay of(Workflow workflow) {
        var ahead = new PriorityQueue<ShortestWay>(Comparator.comparingInt(ShortestWay::visits)
                .thenComparingInt(ShortestWay::steps)
                .thenComparingInt(ShortestWay::stages));
        Set<String> done = new HashSet<>();
        ahead.add(new ShortestWay(workflow.initial(), 0, 0, 0));
        while (!ahead.isEmpty()) {
            ShortestWay way = ahead.remove();
            Workflow.Stage stage = workflow.stages().get(way.stage());
            if (stage == null || !done.add(way.stage())) {
                continue;
            }
            if (stage.status().equals("COMPLETED")) {
                return way;
            }
            stage.actions().values().forEach(action -> ahead.add(way.by(action, workflow)));
        }
        return new ShortestWay(workflow.initial(), 0, 0, 0);
    }

    private ShortestWay by(Workflow.Action action, Workflow workflow) {
        Workflow.Stage next = workflow.stages().get(action.to());
        int visit = next == null || next.visit() == null ? 0 : 1;
        int step = action.by().equals("applicant") ? 1 : 0;
        return new ShortestWay(action.to(), visits + visit, steps + step, stages + 1);
    }
}
