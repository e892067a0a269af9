package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every step of every request; written with the step, never changed. */
@Repository
public class History {
    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID requestId, Step step) {
        jdbc.sql("""
                        INSERT INTO history (request_id, version, at, action, actor, from_stage, stage, status,
                                             reason_code, reason_text, fields)
                        VALUES (:request, :version, :at, :action, :actor, :from, :stage, :status, :reason, :text, :fields)
                        """)
                .param("request", requestId)
                .param("version", step.version())
                .param("at", Requests.utc(step.at()))
                .param("action", step.action())
                .param("actor", step.actor().code())
                .param("from", step.fromStage())
                .param("stage", step.stage())
                .param("status", step.status().name())
                .param("reason", step.reasonCode())
                .param("text", step.reasonText())
                .param("fields", step.fields().toArray(String[]::new))
                .update();
    }

    /** Steps after a version, oldest first. */
    public List<Step> of(UUID requestId, long afterVersion, int limit) {
        return jdbc.sql("""
                        SELECT * FROM history WHERE request_id = :request AND version > :after
                         ORDER BY version LIMIT :limit
                        """)
                .param("request", requestId)
                .param("after", afterVersion)
                .param("limit", limit)
                .query((row, number) -> new Step(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        Party.of(row.getString("actor")),
                        row.getString("from_stage"),
                        row.getString("stage"),
                        Status.valueOf(row.getString("status")),
                        row.getString("reason_code"),
                        row.getString("reason_text"),
                        texts(row, "fields")))
                .list();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
