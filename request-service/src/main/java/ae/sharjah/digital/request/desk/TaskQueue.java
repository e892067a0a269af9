package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.workflow.Status;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that wait for an officer, the earliest due first. */
@Component
public class TaskQueue {
    private static final PageKey FIRST = new PageKey(OffsetDateTime.MIN, new TaskId(new UUID(0, 0)));
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final String ANY_ROLE = "";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Restricts the tasks; null values do not restrict. */
    public record Filter(
            @Nullable String role,
            @Nullable ServiceId service,
            @Nullable Status status,
            @Nullable AssigneeFilter assignee,
            boolean overdue,
            @Nullable OffsetDateTime dueBefore) {}

    /** Restriction by assignee. */
    public sealed interface AssigneeFilter {
        record Unassigned() implements AssigneeFilter {}

        record AssignedTo(PersonId officer) implements AssigneeFilter {}
    }

    /**
     * Sort key of the last task of a page.
     *
     * @param due {@link OffsetDateTime#MAX} for a task that is never due
     */
    public record PageKey(OffsetDateTime due, TaskId id) {
        public PageKey {
            due = clamped(due);
        }

        public static PageKey of(Task task) {
            return new PageKey(Tasks.storedDue(task.due()), task.id());
        }
    }

    /** Returns the time, or positive or negative infinity for years that the database cannot store. */
    private static OffsetDateTime clamped(OffsetDateTime time) {
        if (time.getYear() > LAST_YEAR) {
            return OffsetDateTime.MAX;
        }
        return time.getYear() < FIRST_YEAR ? OffsetDateTime.MIN : time;
    }

    /** @throws ProblemException 403 {@code queue-of-other-role} */
    public List<Task> page(Officer officer, Filter filter, @Nullable PageKey after, int limit) {
        String role = filter.role();
        if (role != null && !officer.mayHandle(role)) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "queue-of-other-role");
        }
        var conditions = new ArrayList<>(List.of("agency_id = :agency"));
        addCondition(conditions, filter.service(), "service_id = :service");
        addCondition(conditions, filter.status(), "status = :status");
        addCondition(conditions, filter.dueBefore(), "due < :dueBefore");
        if (filter.overdue()) {
            conditions.add("due < :now");
        }
        PersonId assignee = null;
        if (filter.assignee() instanceof AssigneeFilter.AssignedTo(PersonId one)) {
            assignee = one;
            conditions.add("assignee = :assignee");
        } else if (filter.assignee() instanceof AssigneeFilter.Unassigned) {
            conditions.add("assignee IS NULL");
        }
        PageKey from = after == null ? FIRST : after;
        return jdbc.sql(statement(officer, role, conditions, assignee != null))
                .param("agency", officer.agency())
                .param("due", from.due())
                .param("id", from.id().value())
                .param("roles", roles(officer, role))
                .param(
                        "service",
                        filter.service() == null ? null : filter.service().value())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("assignee", PersonId.valueOrNull(assignee))
                .param("now", TimestampColumns.utc(clock.instant()))
                .param("dueBefore", filter.dueBefore() == null ? null : clamped(filter.dueBefore()))
                .param("limit", limit)
                .query((row, number) -> Tasks.task(row))
                .list();
    }

    private static void addCondition(List<String> conditions, @Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static String[] roles(Officer officer, @Nullable String role) {
        return role == null
                ? Stream.concat(Stream.of(ANY_ROLE), officer.roles().stream()).toArray(String[]::new)
                : new String[] {role};
    }

    /**
     * Returns the statement for the officer. A supervisor, and a query for one officer's tasks, read one index from
     * where the page before ended. For several roles the same is done for each, so that no page costs more than the
     * roles times its length. The role is a range of one value, in the order of the queue's own index: with equality,
     * the planner could choose the agency's index and read through all other roles.
     */
    private static String statement(Officer officer, @Nullable String role, List<String> conditions, boolean ofOne) {
        String where = String.join(" AND ", conditions);
        String after = " AND (due, id) > (:due, :id) ";
        String chosen;
        if (officer.isSupervisor() && role == null) {
            chosen = "SELECT * FROM task WHERE " + where + after + "ORDER BY due, id LIMIT :limit";
        } else if (ofOne) {
            chosen = "SELECT * FROM task WHERE " + where + after
                    + "AND role = ANY(:roles) ORDER BY due, id LIMIT :limit";
        } else {
            chosen =
                    "SELECT one.* FROM unnest(:roles::text[]) AS mine (held) CROSS JOIN LATERAL (SELECT * FROM task WHERE "
                            + where
                            + " AND (role, due, id) > (mine.held, :due, :id) AND role <= mine.held"
                            + " ORDER BY role, due, id LIMIT :limit) AS one ORDER BY one.due, one.id LIMIT :limit";
        }
        return """
                SELECT task.*, request.person_id, request.reference, request.version AS request_version,
                       request.service_version, request.stage, officer.name AS assignee_name
                  FROM (%s) AS task
                  JOIN request ON request.id = task.request_id
                  LEFT JOIN officer ON officer.id = task.assignee
                 ORDER BY task.due, task.id
                """.formatted(chosen);
    }
}
