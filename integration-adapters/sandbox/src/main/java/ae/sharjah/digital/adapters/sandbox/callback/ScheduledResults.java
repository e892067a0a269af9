package ae.sharjah.digital.adapters.sandbox.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Repository of sent and scheduled results with their due times; the schedule survives a restart. */
@Repository
public class ScheduledResults {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScheduledResults(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void schedule(String agency, CallbackResult result, Instant due) {
        jdbc.sql("""
                        INSERT INTO result (result_id, agency, dispatch_id, type, body, due_at)
                        VALUES (:id, :agency, :dispatch, :type, :body, :due)
                        """)
                .param("id", result.resultId().value())
                .param("agency", agency)
                .param("dispatch", result.dispatchId().value())
                .param("type", result.type())
                .param("body", json.writeValueAsString(result))
                .param("due", utc(due))
                .update();
    }

    /** Claims due results and leases them for {@code lease}; only the first of each dispatch. */
    List<DueResult> claim(Instant now, Duration lease, int limit) {
        return jdbc.sql("""
                        UPDATE result SET due_at = :until, attempts = attempts + 1
                         WHERE result_id IN (
                               SELECT result_id FROM result r WHERE due_at <= :now AND done_at IS NULL
                                  AND NOT EXISTS (SELECT 1 FROM result e WHERE e.agency = r.agency
                                                     AND e.dispatch_id = r.dispatch_id AND e.done_at IS NULL
                                                     AND e.position < r.position)
                                ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING result_id, agency, body, attempts
                        """)
                .param("until", utc(now.plus(lease)))
                .param("now", utc(now))
                .param("most", limit)
                .query((row, number) -> new DueResult(
                        new ResultId(row.getObject("result_id", UUID.class)),
                        row.getString("agency"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    void complete(ResultId resultId, int status, Instant now) {
        jdbc.sql("UPDATE result SET done_at = :now, status = :status WHERE result_id = :id")
                .param("now", utc(now))
                .param("status", status)
                .param("id", resultId.value())
                .update();
    }

    void reschedule(ResultId resultId, @Nullable Integer status, Instant due) {
        jdbc.sql("UPDATE result SET due_at = :due, status = :status WHERE result_id = :id")
                .param("due", utc(due))
                .param("status", status)
                .param("id", resultId.value())
                .update();
    }

    /** Returns true if the decision has been sent, so that the dispatch can no longer be recalled. */
    public boolean isDecided(String agency, DispatchId dispatchId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM result WHERE agency = :agency AND dispatch_id = :dispatch
                                          AND type = 'decided' AND attempts > 0)
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .query(Boolean.class)
                .single();
    }

    /** Deletes results that have not been sent yet. */
    public void cancel(String agency, DispatchId dispatchId) {
        jdbc.sql("DELETE FROM result WHERE agency = :agency AND dispatch_id = :dispatch AND attempts = 0")
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .update();
    }

    public List<ResultStatus> find(String agency, DispatchId dispatchId) {
        return jdbc.sql("""
                        SELECT result_id, type, due_at, attempts, status FROM result
                         WHERE agency = :agency AND dispatch_id = :dispatch ORDER BY position
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .query((row, number) -> new ResultStatus(
                        row.getString("result_id"),
                        row.getString("type"),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getInt("attempts"),
                        row.getObject("status", Integer.class)))
                .list();
    }

    /** Result that is due. */
    record DueResult(ResultId resultId, String agency, String body, int attempts) {}

    /**
     * Sending status of a result.
     *
     * @param status the platform's last status code, or null
     */
    public record ResultStatus(
            String resultId,
            String type,
            OffsetDateTime dueAt,
            int attempts,
            @Nullable Integer status) {}

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
