package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.TaskProjection;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.StageNode;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps one task for each stage of a request that officers own. A stage that a transition leaves unchanged retains its
 * task and assignee; a stage that is entered again gets a new, unassigned task.
 */
@Component
class TaskSync implements TaskProjection {
    private final BatchingJdbcClient jdbc;
    private final Tasks tasks;
    private final Ids ids;

    TaskSync(BatchingJdbcClient jdbc, Tasks tasks, Ids ids) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.ids = ids;
    }

    @Override
    public void update(Request before, Request after, Workflow workflow) {
        Map<String, StageNode> had = officerStages(before, workflow);
        Map<String, StageNode> has = officerStages(after, workflow);
        if (had.isEmpty() && has.isEmpty()) {
            // Most transitions belong to agencies with a system of their own, and cost nothing here.
            return;
        }
        if (!had.isEmpty()) {
            tasks.lockAllOfRequest(after.id());
        }
        had.keySet().stream()
                .filter(branch -> !has.containsKey(branch) || !isUnchanged(branch, before, after))
                .forEach(branch -> remove(after, branch));
        has.forEach((branch, place) -> upsert(after, branch, place));
    }

    private static Map<String, StageNode> officerStages(Request request, Workflow workflow) {
        var places = new TreeMap<>(workflow.openNodes(request.state()));
        places.values().removeIf(place -> place.owner() != Party.OFFICER);
        return places;
    }

    private static boolean isUnchanged(String branch, Request before, Request after) {
        return before.stageSince().equals(after.stageSince())
                && before.stage().equals(after.stage())
                && stageCode(before, branch).equals(stageCode(after, branch));
    }

    private static String stageCode(Request request, String branch) {
        return branch.isEmpty() ? request.stage() : branchState(request, branch).stage();
    }

    private static BranchState branchState(Request request, String branch) {
        return Objects.requireNonNull(request.branches().get(branch), branch);
    }

    private void remove(Request request, String branch) {
        jdbc.deferred("DELETE FROM task WHERE request_id = :request AND branch = :branch")
                .param("request", request.id().value())
                .param("branch", branch)
                .defer();
    }

    private void upsert(Request request, String branch, StageNode place) {
        WaitingOn waiting = branch.isEmpty()
                ? request.waiting()
                : branchState(request, branch).waiting();
        Instant since = waiting == null ? request.stageSince() : waiting.since();
        @Nullable Instant due = waiting == null ? null : waiting.until();
        jdbc.deferred("""
                        INSERT INTO task (id, request_id, branch, place, stage_since, agency_id, role, service_id, status,
                                          since, due, version)
                        VALUES (:id, :request, :branch, :place, :stageSince, :agency, :role, :service, :status,
                                :since, :due, 1)
                        ON CONFLICT (request_id, branch) DO UPDATE
                           SET status = excluded.status, since = excluded.since, due = excluded.due,
                               version = task.version + 1
                         WHERE (task.status, task.since, task.due)
                               IS DISTINCT FROM (excluded.status, excluded.since, excluded.due)
                        """)
                .param("id", ids.next())
                .param("request", request.id().value())
                .param("branch", branch)
                .param("place", stageCode(request, branch))
                .param("stageSince", TimestampColumns.utc(request.stageSince()))
                .param("agency", request.agencyId())
                .param("role", place.role() == null ? "" : place.role())
                .param("service", request.serviceId().value())
                .param("status", request.status().name())
                .param("since", TimestampColumns.utc(since))
                .param("due", Tasks.storedDue(due))
                .defer();
    }
}
