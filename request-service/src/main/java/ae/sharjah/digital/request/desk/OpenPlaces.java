package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.batch.BatchedStatements;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.request.lifecycle.InBranch;
import ae.sharjah.digital.request.lifecycle.Request;
import ae.sharjah.digital.request.lifecycle.Waiting;
import ae.sharjah.digital.request.lifecycle.WorkLists;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Place;
import ae.sharjah.digital.request.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps one task for each place of a request that is officers'. A place that a move leaves as it is keeps its task and
 * whoever has it; one that is entered anew brings a task that nobody has.
 */
@Component
class OpenPlaces implements WorkLists {
    private final BatchedStatements pending;
    private final Tasks tasks;
    private final Ids ids;

    OpenPlaces(BatchedStatements pending, Tasks tasks, Ids ids) {
        this.pending = pending;
        this.tasks = tasks;
        this.ids = ids;
    }

    @Override
    public void follow(Request before, Request after, Workflow workflow) {
        Map<String, Place> had = ofOfficers(before, workflow);
        Map<String, Place> has = ofOfficers(after, workflow);
        if (had.isEmpty() && has.isEmpty()) {
            // Most moves are of agencies with a system of their own, and cost nothing here.
            return;
        }
        if (!had.isEmpty()) {
            tasks.holdOfRequest(after.id());
        }
        had.keySet().stream()
                .filter(branch -> !has.containsKey(branch) || !stays(branch, before, after))
                .forEach(branch -> remove(after, branch));
        has.forEach((branch, place) -> keep(after, branch, place));
    }

    private static Map<String, Place> ofOfficers(Request request, Workflow workflow) {
        var places = new TreeMap<>(workflow.open(request.state()));
        places.values().removeIf(place -> place.owner() != Party.OFFICER);
        return places;
    }

    private static boolean stays(String branch, Request before, Request after) {
        return before.stageSince().equals(after.stageSince())
                && before.stage().equals(after.stage())
                && code(before, branch).equals(code(after, branch));
    }

    private static String code(Request request, String branch) {
        return branch.isEmpty() ? request.stage() : in(request, branch).stage();
    }

    private static InBranch in(Request request, String branch) {
        return Objects.requireNonNull(request.branches().get(branch), branch);
    }

    private void remove(Request request, String branch) {
        pending.sql("DELETE FROM task WHERE request_id = :request AND branch = :branch")
                .param("request", request.id())
                .param("branch", branch)
                .defer();
    }

    private void keep(Request request, String branch, Place place) {
        Waiting waiting =
                branch.isEmpty() ? request.waiting() : in(request, branch).waiting();
        Instant since = waiting == null ? request.stageSince() : waiting.since();
        @Nullable Instant due = waiting == null ? null : waiting.until();
        pending.sql("""
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
                .param("request", request.id())
                .param("branch", branch)
                .param("place", code(request, branch))
                .param("stageSince", utc(request.stageSince()))
                .param("agency", request.agencyId())
                .param("role", place.role() == null ? "" : place.role())
                .param("service", request.serviceId())
                .param("status", request.status().name())
                .param("since", utc(since))
                .param("due", Tasks.kept(due))
                .defer();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
