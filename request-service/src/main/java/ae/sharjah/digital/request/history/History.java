package ae.sharjah.digital.request.history;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.Effect;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Repository of all steps of requests. A step is written with its transition and never changed. */
@Repository
public class History {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final BatchingJdbcClient jdbc;

    History(BatchingJdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RequestId requestId, Step step) {
        Step.BranchMove within = step.branchMove();
        jdbc.deferred("""
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
                .param("request", requestId.value())
                .param("version", step.version())
                .param("at", TimestampColumns.utc(step.at()))
                .param("action", step.action())
                .param("actor", step.actor().code())
                .param("actorId", PersonId.valueOrNull(step.actorId()))
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

    /** Returns the steps after a version, oldest first. */
    public List<Step> stepsAfter(RequestId requestId, long afterVersion, int limit) {
        return jdbc.sql("""
            SELECT * FROM history WHERE request_id = :request AND version > :after
             ORDER BY version LIMIT :limit
            """)
                .param("request", requestId.value())
                .param("after", afterVersion)
                .param("limit", limit)
                .query((row, number) -> step(row))
                .list();
    }

    /** Step with its digest; null for a step from before there were digests. */
    public record ChainedStep(Step step, byte @Nullable [] digest) {}

    /** Returns all steps with their digests, oldest first. */
    public List<ChainedStep> chainedSteps(RequestId requestId) {
        return jdbc.sql("SELECT * FROM history WHERE request_id = :request ORDER BY version")
                .param("request", requestId.value())
                .query((row, number) -> new ChainedStep(step(row), row.getBytes("digest")))
                .list();
    }

    /**
     * Returns the last step with this reason; it has the values for the placeholders in the reason's text.
     *
     * @param branch the branch whose reason it is, or null for that of the request
     */
    public Optional<Step> lastStepWithReason(RequestId requestId, String reasonCode, @Nullable String branch) {
        // A step within a branch sets the branch's reason; one that leaves the stage sets the request's.
        String where =
                branch == null ? " AND (branch IS NULL OR stage IS DISTINCT FROM from_stage)" : " AND branch = :branch";
        return jdbc.sql("SELECT * FROM history WHERE request_id = :request AND reason_code = :reason" + where
                        + " AND (actor <> 'platform' OR action NOT IN (:notes) OR stage IS DISTINCT FROM from_stage)"
                        + " ORDER BY version DESC LIMIT 1")
                .param("notes", PlatformSteps.codes())
                .param("request", requestId.value())
                .param("reason", reasonCode)
                .param("branch", branch == null ? "" : branch)
                .query((row, number) -> step(row))
                .optional();
    }

    /** Returns the step by which the agency, or another party than the applicant, brought the request to a stage. */
    public Optional<Step> lastStepInto(RequestId requestId, String stage) {
        return jdbc.sql("""
            SELECT * FROM history
             WHERE request_id = :request AND stage = :stage AND stage IS DISTINCT FROM from_stage
             ORDER BY version DESC LIMIT 1""")
                .param("request", requestId.value())
                .param("stage", stage)
                .query((row, number) -> step(row))
                .optional()
                .filter(step -> step.actor() != Party.APPLICANT);
    }

    /** Returns the codes of the actions that a person has taken on a request. */
    public Set<String> actionsTakenBy(RequestId requestId, PersonId person) {
        return jdbc.sql("SELECT DISTINCT action FROM history WHERE request_id = :request AND actor_id = :person")
                .param("request", requestId.value())
                .param("person", person.value())
                .query(String.class)
                .set();
    }

    /** Returns whether an officer has taken any action on a request, for example in a branch or as a first reviewer. */
    public boolean wasHandledBy(RequestId requestId, PersonId officer) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM history
                            WHERE request_id = :request AND actor = 'officer' AND actor_id = :officer)
            """)
                .param("request", requestId.value())
                .param("officer", officer.value())
                .query(Boolean.class)
                .single();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("version"),
                TimestampColumns.instant(row, "at"),
                row.getString("action"),
                Party.of(row.getString("actor")),
                PersonId.ofNullable(row.getObject("actor_id", UUID.class)),
                branchMove(row),
                row.getString("from_stage"),
                row.getString("stage"),
                Status.valueOf(row.getString("status")),
                row.getString("reason_code"),
                JSON.readValue(row.getString("reason_parameters"), PARAMETERS),
                row.getString("reason_text"),
                texts(row, "fields"),
                texts(row, "effects").stream().map(Effect::valueOf).toList());
    }

    private static Step.@Nullable BranchMove branchMove(ResultSet row) throws SQLException {
        String branch = row.getString("branch");
        return branch == null
                ? null
                : new Step.BranchMove(branch, row.getString("branch_from"), row.getString("branch_stage"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        // A null, which the table no longer accepts, must not make the row unreadable.
        return Arrays.stream((@Nullable String[]) row.getArray(column).getArray())
                .filter(Objects::nonNull)
                .toList();
    }
}
