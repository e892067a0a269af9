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

/** Results that agencies have told or will tell, each with its time: the timer that survives a restart. */
@Repository
public class Results {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Results(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void plan(String agency, Result result, Instant due) {
        jdbc.sql("""
                        INSERT INTO result (result_id, agency, dispatch_id, type, body, due_at)
                        VALUES (:id, :agency, :dispatch, :type, :body, :due)
                        """)
                .param("id", result.resultId())
                .param("agency", agency)
                .param("dispatch", result.dispatchId())
                .param("type", result.type())
                .param("body", json.writeValueAsString(result))
                .param("due", at(due))
                .update();
    }

    /** Takes what is due and holds it for {@code lease}; of one dispatch the first planned only. */
    List<Due> take(Instant now, Duration lease, int most) {
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
                .param("until", at(now.plus(lease)))
                .param("now", at(now))
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getObject("result_id", UUID.class),
                        row.getString("agency"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    void done(UUID resultId, int status, Instant now) {
        jdbc.sql("UPDATE result SET done_at = :now, status = :status WHERE result_id = :id")
                .param("now", at(now))
                .param("status", status)
                .param("id", resultId)
                .update();
    }

    void again(UUID resultId, @Nullable Integer status, Instant due) {
        jdbc.sql("UPDATE result SET due_at = :due, status = :status WHERE result_id = :id")
                .param("due", at(due))
                .param("status", status)
                .param("id", resultId)
                .update();
    }

    /** True when the decision has been told, so that nothing can be taken back. */
    public boolean decided(String agency, UUID dispatchId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM result WHERE agency = :agency AND dispatch_id = :dispatch
                                          AND type = 'decided' AND attempts > 0)
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .query(Boolean.class)
                .single();
    }

    /** Drops what has not been told yet. */
    public void cancel(String agency, UUID dispatchId) {
        jdbc.sql("DELETE FROM result WHERE agency = :agency AND dispatch_id = :dispatch AND attempts = 0")
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .update();
    }

    public List<Told> of(String agency, UUID dispatchId) {
        return jdbc.sql("""
                        SELECT result_id, type, due_at, attempts, status FROM result
                         WHERE agency = :agency AND dispatch_id = :dispatch ORDER BY position
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .query((row, number) -> new Told(
                        row.getString("result_id"),
                        row.getString("type"),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getInt("attempts"),
                        row.getObject("status", Integer.class)))
                .list();
    }

    /** A result whose time has come. */
    record Due(UUID resultId, String agency, String body, int attempts) {}

    /** @param status the platform's last answer, or null */
    public record Told(
            String resultId,
            String type,
            OffsetDateTime dueAt,
            int attempts,
            @Nullable Integer status) {}

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
