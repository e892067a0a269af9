package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.events.batch.BatchedStatements;
import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every step of every request; written with the step, never changed. */
@Repository
public class History {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final BatchedStatements pending;

    History(JdbcClient jdbc, BatchedStatements pending) {
        this.jdbc = jdbc;
        this.pending = pending;
    }

    void add(UUID requestId, Step step) {
        Step.Within within = step.branch();
        pending.sql("""
                        INSERT INTO history (request_id, version, at, action, actor, actor_id, branch, branch_from,
                                             branch_stage, from_stage, stage, status, reason_code, reason_parameters,
                                             reason_text, fields, effects, digest)
                        VALUES (:request, :version, :at, :action, :actor, :actorId, :branch, :branchFrom,
                                :branchStage, :from, :stage, :status, :reason, :parameters, :text, :fields,
                                :effects,
                                sha256(coalesce((SELECT digest FROM history
                                                  WHERE request_id = :request AND version < :version
                                                  ORDER BY version DESC LIMIT 1), ''::bytea) || :content))
                        """)
                .param("request", requestId)
                .param("version", step.version())
                .param("at", Requests.utc(step.at()))
                .param("action", step.action())
                .param("actor", step.actor().code())
                .param("actorId", step.actorId())
                .param("branch", within == null ? null : within.branch())
                .param("branchFrom", within == null ? null : within.from())
                .param("branchStage", within == null ? null : within.to())
                .param("from", step.fromStage())
                .param("stage", step.stage())
                .param("status", step.status().name())
                .param("reason", step.reasonCode())
                .param("parameters", JSON.writeValueAsString(step.reasonParameters()))
                .param("text", step.reasonText())
                .param("fields", step.fields().toArray(String[]::new))
                .param("content", StepDigest.content(requestId, step))
                .param("effects", step.effects().stream().map(Effect::name).toArray(String[]::new))
                .defer();
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
                .query((row, number) -> step(row))
                .list();
    }

    /** A step and its digest, null for one from before there were any. */
    record Chained(Step step, byte @Nullable [] digest) {}

    /** All steps, oldest first. */
    List<Chained> chained(UUID requestId) {
        return jdbc.sql("SELECT * FROM history WHERE request_id = :request ORDER BY version")
                .param("request", requestId)
                .query((row, number) -> new Chained(step(row), row.getBytes("digest")))
                .list();
    }

    /**
     * The last step that gave a reason: what a request's reason is filled with.
     *
     * @param branch the branch whose reason it is, or null for that of the request
     */
    public Optional<Step> lastReasoned(UUID requestId, String reasonCode, @Nullable String branch) {
        // A move within a branch gives a reason to the branch; one that leaves the stage, to the request.
        String where =
                branch == null ? " AND (branch IS NULL OR stage IS DISTINCT FROM from_stage)" : " AND branch = :branch";
        return jdbc.sql("SELECT * FROM history WHERE request_id = :request AND reason_code = :reason" + where
                        + " AND (actor <> 'platform' OR action NOT IN (:notes) OR stage IS DISTINCT FROM from_stage)"
                        + " ORDER BY version DESC LIMIT 1")
                .param("notes", Notes.all())
                .param("request", requestId)
                .param("reason", reasonCode)
                .param("branch", branch == null ? "" : branch)
                .query((row, number) -> step(row))
                .optional();
    }

    /** Codes of the actions that a person has taken on a request. */
    Set<String> takenBy(UUID requestId, UUID person) {
        return jdbc.sql("SELECT DISTINCT action FROM history WHERE request_id = :request AND actor_id = :person")
                .param("request", requestId)
                .param("person", person)
                .query(String.class)
                .set();
    }

    /** Whether an officer has had a part in what became of a request: a branch or a first look decides as well. */
    public boolean handledBy(UUID requestId, UUID officer) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM history
                                        WHERE request_id = :request AND actor = 'officer' AND actor_id = :officer)
                        """)
                .param("request", requestId)
                .param("officer", officer)
                .query(Boolean.class)
                .single();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                Party.of(row.getString("actor")),
                row.getObject("actor_id", UUID.class),
                within(row),
                row.getString("from_stage"),
                row.getString("stage"),
                Status.valueOf(row.getString("status")),
                row.getString("reason_code"),
                JSON.readValue(row.getString("reason_parameters"), PARAMETERS),
                row.getString("reason_text"),
                texts(row, "fields"),
                texts(row, "effects").stream().map(Effect::valueOf).toList());
    }

    private static Step.@Nullable Within within(ResultSet row) throws SQLException {
        String branch = row.getString("branch");
        return branch == null
                ? null
                : new Step.Within(branch, row.getString("branch_from"), row.getString("branch_stage"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
