package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.events.batch.BatchedStatement;
import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.promise.Alarms;
import ae.sharjah.digital.request.promise.BranchState;
import ae.sharjah.digital.request.promise.Deadlines;
import ae.sharjah.digital.request.promise.ServicePromise;
import ae.sharjah.digital.request.promise.WaitingOn;
import ae.sharjah.digital.request.workflow.Party;
import ae.sharjah.digital.request.workflow.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import tools.jackson.databind.node.ObjectNode;

/** Repository of requests. */
@Repository
public class Requests {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private static final String NO_BRANCHES = "{}";
    private static final String NO_ALARMS = "[]";
    private static final TypeReference<Map<String, BranchState>> BRANCHES = new TypeReference<>() {};

    private final BatchingJdbcClient jdbc;
    private final JsonMapper json;

    Requests(BatchingJdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Request request) {
        bindState(jdbc.deferred("""
            INSERT INTO request
                   (id, reference, person_id, principal_id, assurance, service_id, service_version, agency_id, stage,
                    stage_since, status, waiting_on, waiting_role, waiting_since, waiting_until,
                    waiting_fields, branches, promised_until, promised_left, alarms, next_alarm_at,
                    reason_code, answers, version, created_at, submitted_at, updated_at)
            VALUES (:id, :reference, :person, :principal, :assurance, :service, :serviceVersion, :agency, :stage,
                    :stageSince, :status, :waitingOn, :waitingRole, :waitingSince, :waitingUntil,
                    :waitingFields, :branches, :promisedUntil, :promisedLeft, :alarms, :nextAlarm,
                    :reason, :answers, :version, :created, :submitted, :updated)
            """), request)
                .param("id", request.id().value())
                .param("reference", request.reference())
                .param("person", request.personId().value())
                .param("principal", PrincipalId.valueOrNull(request.principal()))
                .param("service", request.serviceId().value())
                .param("serviceVersion", request.serviceVersion())
                .param("agency", request.agencyId())
                .param("created", TimestampColumns.utc(request.createdAt()))
                .defer();
    }

    /** Replaces the previous version of a request; the caller has locked its row. */
    void update(Request request) {
        bindState(jdbc.deferred("""
            UPDATE request
               SET assurance = :assurance, stage = :stage, stage_since = :stageSince, status = :status,
                   waiting_on = :waitingOn, waiting_role = :waitingRole, waiting_since = :waitingSince,
                   waiting_until = :waitingUntil, waiting_fields = :waitingFields, branches = :branches,
                   promised_until = :promisedUntil, promised_left = :promisedLeft, alarms = :alarms,
                   next_alarm_at = :nextAlarm, alarm_failures = 0,
                   reason_code = :reason, answers = :answers, version = :version,
                   submitted_at = :submitted, updated_at = :updated
             WHERE id = :id AND version = :before
            """), request)
                .param("id", request.id().value())
                .param("before", request.version() - 1)
                .defer(changed -> {
                    if (changed != 1) {
                        throw new IllegalStateException("request " + request.id() + " was changed without a lock");
                    }
                });
    }

    /** Binds the columns that transitions change. */
    private BatchedStatement bindState(BatchedStatement write, Request request) {
        WaitingOn waiting = request.waiting();
        ServicePromise promised = request.deadlines().promise();
        Alarms alarms = request.deadlines().alarms();
        return write.param("assurance", request.assurance())
                .param("stage", request.stage())
                .param("stageSince", TimestampColumns.utc(request.stageSince()))
                .param("status", request.status().name())
                .param("waitingOn", waiting == null ? null : waiting.party().code())
                .param("waitingRole", waiting == null ? null : waiting.role())
                .param("waitingSince", waiting == null ? null : TimestampColumns.utc(waiting.since()))
                .param("waitingUntil", waiting == null ? null : TimestampColumns.utcOrNull(waiting.until()))
                .param(
                        "waitingFields",
                        waiting == null ? new String[0] : waiting.fields().toArray(String[]::new))
                .param("branches", json.writeValueAsString(request.branches()))
                .param("promisedUntil", promised == null ? null : TimestampColumns.utcOrNull(promised.until()))
                .param(
                        "promisedLeft",
                        promised == null || promised.remaining() == null ? null : micros(promised.remaining()))
                .param("alarms", alarms.equals(Alarms.NONE) ? NO_ALARMS : json.writeValueAsString(alarms))
                .param("nextAlarm", TimestampColumns.utcOrNull(alarms.nextDue()))
                .param("reason", request.reasonCode())
                .param("answers", json.writeValueAsString(request.answers()))
                .param("version", request.version())
                .param("submitted", TimestampColumns.utcOrNull(request.submittedAt()))
                .param("updated", TimestampColumns.utc(request.updatedAt()));
    }

    /** Returns a person's own request. */
    public Optional<Request> findByPerson(PersonId person, RequestId id) {
        return find(id).filter(request -> request.personId().equals(person));
    }

    /** Returns the request of any person; the caller must check who may see it. */
    public Optional<Request> find(RequestId id) {
        return jdbc.sql("SELECT * FROM request WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> request(row))
                .optional();
    }

    /** Returns a request that an agency has received; agencies do not receive drafts. */
    public Optional<Request> findByAgency(String agency, RequestId id) {
        return jdbc.sql("SELECT * FROM request WHERE id = :id AND agency_id = :agency AND status <> 'DRAFT'")
                .param("id", id.value())
                .param("agency", agency)
                .query((row, number) -> request(row))
                .optional();
    }

    /** Returns the same by its reference, in the form of {@link Reference}. */
    public Optional<Request> findByAgency(String agency, String reference) {
        return jdbc.sql("""
            SELECT * FROM request
             WHERE reference = :reference AND agency_id = :agency AND status <> 'DRAFT'
            """)
                .param("reference", reference)
                .param("agency", agency)
                .query((row, number) -> request(row))
                .optional();
    }

    /** Returns the request of any person, for the platform's own use. */
    public Request get(RequestId id) {
        return find(id).orElseThrow();
    }

    /** Locks the request's row until the transaction ends. */
    Optional<Request> lock(RequestId id) {
        return jdbc.sql("SELECT * FROM request WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> request(row))
                .optional();
    }

    /** Locks the row when one of its alarms is due, unless another transaction has locked it. */
    Optional<Request> lockDue(RequestId id, Instant now) {
        return jdbc.sql("SELECT * FROM request WHERE id = :id AND next_alarm_at <= :now FOR UPDATE SKIP LOCKED")
                .param("id", id.value())
                .param("now", TimestampColumns.utc(now))
                .query((row, number) -> request(row))
                .optional();
    }

    /**
     * Lists a person's requests, newest first.
     *
     * @param status only these, or null for all
     * @param before only those older than this one, or null for the newest
     */
    public List<ListedRequest> listByPerson(
            PersonId person, @Nullable Status status, @Nullable RequestId before, int limit) {
        return list("person_id = mine.whose", person.value(), Set.of(), status, before, limit);
    }

    /**
     * Lists the requests that a person made for themselves or on behalf of given principals.
     *
     * @param principals at least one
     */
    public List<ListedRequest> listByPerson(
            PersonId person,
            Set<PrincipalId> principals,
            @Nullable Status status,
            @Nullable RequestId before,
            int limit) {
        String whose = "person_id = mine.whose AND (principal_id IS NULL OR principal_id IN (:principals))";
        return list(whose, person.value(), principals, status, before, limit);
    }

    /** Lists the requests that a person made for themselves. */
    public List<ListedRequest> listWithoutPrincipal(
            PersonId person, @Nullable Status status, @Nullable RequestId before, int limit) {
        return list("person_id = mine.whose AND principal_id IS NULL", person.value(), Set.of(), status, before, limit);
    }

    /** Lists the requests made on behalf of a principal, by any person. */
    public List<ListedRequest> listByPrincipal(
            PrincipalId principal, @Nullable Status status, @Nullable RequestId before, int limit) {
        return list("principal_id = mine.whose", principal.value(), Set.of(), status, before, limit);
    }

    /**
     * Lists requests. The owner comes as a row of its own: from the value itself the planner might assume that a person's
     * requests are spread evenly among all, and scan all newer ones to find 20 old ones.
     */
    private List<ListedRequest> list(
            String whose,
            UUID owner,
            Set<PrincipalId> principals,
            @Nullable Status status,
            @Nullable RequestId before,
            int limit) {
        String filter = status == null ? "" : " AND status = :status";
        return jdbc.sql("""
            SELECT page.* FROM unnest(ARRAY[:whose]::uuid[]) AS mine (whose)
              CROSS JOIN LATERAL (SELECT * FROM request WHERE %s AND id < :before
                                   ORDER BY id DESC LIMIT :limit) AS page
             ORDER BY page.id DESC
            """.formatted(whose + filter))
                .param("whose", owner)
                .param("principals", principals.stream().map(PrincipalId::value).toList())
                .param("status", status == null ? "" : status.name())
                .param("before", before == null ? AFTER_ALL_IDS : before.value())
                .param("limit", limit)
                .query((row, number) -> listed(row))
                .list();
    }

    private ListedRequest listed(ResultSet row) throws SQLException {
        try {
            return new ListedRequest.Readable(request(row));
        } catch (RuntimeException unreadable) {
            return new ListedRequest.Unreadable(head(row), unreadable);
        }
    }

    private static RequestHead head(ResultSet row) throws SQLException {
        return new RequestHead(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                PrincipalId.ofNullable(row.getObject("principal_id", UUID.class)),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getInt("service_version"),
                row.getString("agency_id"),
                row.getString("stage"),
                Status.valueOf(row.getString("status")),
                row.getLong("version"),
                TimestampColumns.instant(row, "created_at"),
                TimestampColumns.instant(row, "updated_at"));
    }

    private Request request(ResultSet row) throws SQLException {
        String waitingOn = row.getString("waiting_on");
        Instant waitingSince = TimestampColumns.instantOrNull(row, "waiting_since");
        var waiting = waitingOn == null || waitingSince == null
                ? null
                : new WaitingOn(
                        Party.of(waitingOn),
                        row.getString("waiting_role"),
                        waitingSince,
                        TimestampColumns.instantOrNull(row, "waiting_until"),
                        texts(row, "waiting_fields"));
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new PersonId(row.getObject("person_id", UUID.class)),
                PrincipalId.ofNullable(row.getObject("principal_id", UUID.class)),
                row.getString("assurance"),
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getInt("service_version"),
                row.getString("agency_id"),
                row.getString("stage"),
                TimestampColumns.instant(row, "stage_since"),
                Status.valueOf(row.getString("status")),
                waiting,
                branches(row.getString("branches")),
                timing(row),
                row.getString("reason_code"),
                json.readValue(row.getString("answers"), ObjectNode.class),
                row.getLong("version"),
                TimestampColumns.instant(row, "created_at"),
                TimestampColumns.instantOrNull(row, "submitted_at"),
                TimestampColumns.instant(row, "updated_at"));
    }

    private Deadlines timing(ResultSet row) throws SQLException {
        Instant until = TimestampColumns.instantOrNull(row, "promised_until");
        Long left = row.getObject("promised_left", Long.class);
        ServicePromise promised = until == null && left == null
                ? null
                : new ServicePromise(until, left == null ? null : Duration.of(left, ChronoUnit.MICROS));
        String alarms = row.getString("alarms");
        return new Deadlines(promised, alarms.equals(NO_ALARMS) ? Alarms.NONE : json.readValue(alarms, Alarms.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        // A null, which the table no longer accepts, must not make the row unreadable.
        return Arrays.stream((@Nullable String[]) row.getArray(column).getArray())
                .filter(Objects::nonNull)
                .toList();
    }

    private static long micros(Duration duration) {
        return duration.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    private Map<String, BranchState> branches(String stored) {
        return stored.equals(NO_BRANCHES) ? Map.of() : json.readValue(stored, BRANCHES);
    }
}
