package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All open tasks. */
@Repository
public class Tasks {
    private static final String SELECT_TASKS = """
            SELECT task.*, request.person_id, request.reference, request.version AS request_version,
                   request.service_version, request.stage, officer.name AS assignee_name
              FROM task
              JOIN request ON request.id = task.request_id
              LEFT JOIN officer ON officer.id = task.assignee
            """;

    private final BatchingJdbcClient jdbc;

    Tasks(BatchingJdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Task> ofAgency(String agency, TaskId id) {
        return jdbc.sql(SELECT_TASKS + " WHERE task.id = :id AND task.agency_id = :agency")
                .param("id", id.value())
                .param("agency", agency)
                .query((row, number) -> task(row))
                .optional();
    }

    /**
     * Locks the task until the transaction ends. The task is read after it is locked: a statement that had to wait
     * would return the current row beside the name of the previous assignee.
     */
    Optional<Task> lock(String agency, TaskId id) {
        return jdbc.sql("SELECT id FROM task WHERE id = :id AND agency_id = :agency FOR UPDATE")
                .param("id", id.value())
                .param("agency", agency)
                .query(UUID.class)
                .optional()
                .flatMap(locked -> ofAgency(agency, id));
    }

    /** Returns all tasks of a request, ordered by branch. */
    public List<Task> ofRequest(RequestId requestId) {
        return jdbc.sql(SELECT_TASKS + " WHERE task.request_id = :request ORDER BY task.branch")
                .param("request", requestId.value())
                .query((row, number) -> task(row))
                .list();
    }

    /**
     * Locks all tasks of a request; always in the order of their ids, so that transactions that lock several do not
     * deadlock.
     */
    void lockAllOfRequest(RequestId requestId) {
        jdbc.deferred("SELECT id FROM task WHERE request_id = :request ORDER BY id FOR UPDATE")
                .param("request", requestId.value())
                .defer();
    }

    /** Assigns a task to an officer, or unassigns it for null. The caller has locked its row. */
    void setAssignee(TaskId id, @Nullable PersonId officer) {
        jdbc.sql("UPDATE task SET assignee = :officer, version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .param("officer", PersonId.valueOrNull(officer))
                .update();
    }

    /**
     * Result of a reassignment.
     *
     * @param assigned number of tasks assigned to the other officer
     * @param returned number of tasks returned to the queue
     */
    public record Reassignment(int assigned, int returned) {}

    /** Reassigns all tasks of one officer: to the other where that officer may have them, else back to the queue. */
    Reassignment reassign(String agency, PersonId from, @Nullable Officer to) {
        List<Boolean> assigned = jdbc.sql("""
                        WITH locked AS (
                            SELECT task.id, :to::uuid IS NOT NULL AND request.person_id <> :to
                                            AND (task.role = '' OR task.role = ANY(:roles)) AS fits
                              FROM task JOIN request ON request.id = task.request_id
                             WHERE task.agency_id = :agency AND task.assignee = :from
                             ORDER BY task.id FOR UPDATE OF task)
                        UPDATE task
                           SET assignee = CASE WHEN locked.fits THEN :to::uuid END, version = version + 1
                          FROM locked
                         WHERE locked.id = task.id
                        RETURNING task.assignee IS NOT NULL
                        """)
                .param("agency", agency)
                .param("from", from.value())
                .param("to", to == null ? null : to.id().value())
                .param("roles", to == null ? new String[0] : to.roles().toArray(String[]::new))
                .query(Boolean.class)
                .list();
        int given = (int) assigned.stream().filter(one -> one).count();
        return new Reassignment(given, assigned.size() - given);
    }

    static Task task(ResultSet row) throws SQLException {
        PersonId assignee = PersonId.ofNullable(row.getObject("assignee", UUID.class));
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("branch"),
                row.getString("place"),
                row.getString("agency_id"),
                row.getString("role"),
                Status.valueOf(row.getString("status")),
                TimestampColumns.instant(row, "since"),
                due.equals(OffsetDateTime.MAX) ? null : due.toInstant(),
                assignee == null ? null : new Task.Assignee(assignee, row.getString("assignee_name")),
                row.getLong("version"),
                new Task.RequestInfo(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("reference"),
                        row.getLong("request_version"),
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        row.getInt("service_version"),
                        row.getString("stage")));
    }

    /** Returns the stored form of a due time: infinity without one, which sorts last. */
    static OffsetDateTime storedDue(@Nullable Instant due) {
        return due == null ? OffsetDateTime.MAX : TimestampColumns.utc(due);
    }
}
