package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.PrincipalId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.workflow.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All complaints and their steps. */
@Repository
public class Complaints {
    private static final UUID BEYOND_ALL = new UUID(-1, -1);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Complaint> find(ComplaintId id) {
        return jdbc.sql("SELECT * FROM complaint WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> complaint(row))
                .optional();
    }

    /** Locks a complaint until the transaction ends. */
    Optional<Complaint> lock(ComplaintId id) {
        return jdbc.sql("SELECT * FROM complaint WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> complaint(row))
                .optional();
    }

    /** Locks a complaint whose deadline has passed, unless another transaction has locked it. */
    Optional<Complaint> lockDue(ComplaintId id, Instant now) {
        // The release before this one answers complaints without alarms, and may run at the same time.
        jdbc.sql("""
                        UPDATE complaint SET next_alarm_at = NULL
                         WHERE id = (SELECT id FROM complaint WHERE id = :id AND state <> 'OPEN' FOR UPDATE SKIP LOCKED)
                        """).param("id", id.value()).update();
        return jdbc.sql("SELECT * FROM complaint WHERE id = :id AND next_alarm_at <= :now FOR UPDATE SKIP LOCKED")
                .param("id", id.value())
                .param("now", TimestampColumns.utc(now))
                .query((row, number) -> complaint(row))
                .optional();
    }

    /** Returns the complaints of a person, newest first. */
    public List<Complaint> listOfPerson(PersonId person, @Nullable ComplaintId before, int limit) {
        return list("person_id = :whose", person.value(), before, limit);
    }

    /** Returns the complaints of a person about requests for themselves or for one of the principals, newest first. */
    public List<Complaint> listOfPerson(
            PersonId person, Set<PrincipalId> principals, @Nullable ComplaintId before, int limit) {
        return jdbc.sql("""
                        SELECT complaint.* FROM complaint JOIN request ON request.id = complaint.request_id
                         WHERE complaint.person_id = :person AND complaint.id < :before
                           AND (request.principal_id IS NULL OR request.principal_id = ANY (:principals))
                         ORDER BY complaint.id DESC LIMIT :limit
                        """)
                .param("person", person.value())
                .param("principals", principals.stream().map(PrincipalId::value).toArray(UUID[]::new))
                .param("before", before == null ? BEYOND_ALL : before.value())
                .param("limit", limit)
                .query((row, number) -> complaint(row))
                .list();
    }

    /** Returns whether one of these is about a request that was made on behalf of another person. */
    public boolean anyOnBehalfOfOthers(List<Complaint> some) {
        return !some.isEmpty()
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM request WHERE id = ANY (:ids) AND principal_id IS NOT NULL)")
                        .param(
                                "ids",
                                some.stream()
                                        .map(complaint -> complaint.requestId().value())
                                        .toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }

    /** Returns all complaints about a request, newest first. */
    public List<Complaint> listOfRequest(RequestId requestId, @Nullable ComplaintId before, int limit) {
        return list("request_id = :whose", requestId.value(), before, limit);
    }

    private List<Complaint> list(String whose, UUID owner, @Nullable ComplaintId before, int limit) {
        return jdbc.sql("SELECT * FROM complaint WHERE " + whose + " AND id < :before ORDER BY id DESC LIMIT :limit")
                .param("whose", owner)
                .param("before", before == null ? BEYOND_ALL : before.value())
                .param("limit", limit)
                .query((row, number) -> complaint(row))
                .list();
    }

    /** Sort key of the last complaint of a page of an agency's queue. */
    public record PageKey(Instant until, ComplaintId id) {}

    /**
     * Returns the complaints that wait for an agency's answer, the earliest due first.
     *
     * @param overdue true for those only that are marked overdue
     */
    public List<Complaint> queue(String agencyId, boolean overdue, @Nullable PageKey after, int limit) {
        String filter = overdue ? " AND overdue_since IS NOT NULL" : "";
        return jdbc.sql("""
                        SELECT * FROM complaint
                         WHERE agency_id = :agency AND state = 'OPEN' AND (waiting_until, id) > (:until, :id)
                        """ + filter + " ORDER BY waiting_until, id LIMIT :limit")
                .param("agency", agencyId)
                .param(
                        "until",
                        after == null
                                ? OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                                : TimestampColumns.utc(after.until()))
                .param("id", after == null ? BEFORE_ALL : after.id().value())
                .param("limit", limit)
                .query((row, number) -> complaint(row))
                .list();
    }

    /** Returns reference and service of the given requests, by their ids. */
    public Map<RequestId, RequestSummary> requestSummaries(Collection<RequestId> requestIds) {
        Map<RequestId, RequestSummary> found = new HashMap<>();
        if (requestIds.isEmpty()) {
            return found;
        }
        jdbc.sql("SELECT id, reference, service_id, service_version FROM request WHERE id IN (:ids)")
                .param("ids", requestIds.stream().map(RequestId::value).toList())
                .query(row -> {
                    found.put(
                            new RequestId(row.getObject("id", UUID.class)),
                            new RequestSummary(
                                    row.getString("reference"),
                                    new ServiceId(row.getObject("service_id", UUID.class)),
                                    row.getInt("service_version")));
                });
        return found;
    }

    /** Returns how many complaints about a request wait for an answer. */
    int countOpen(RequestId requestId) {
        return jdbc.sql("SELECT count(*) FROM complaint WHERE request_id = :request AND state = 'OPEN'")
                .param("request", requestId.value())
                .query(Integer.class)
                .single();
    }

    void add(Complaint complaint) {
        bindState(jdbc.sql("""
                        INSERT INTO complaint
                               (id, reference, request_id, person_id, agency_id, category, language, state, reopened,
                                waiting_since, waiting_until, overdue_since, next_alarm_at, version, created_at, updated_at)
                        VALUES (:id, :reference, :request, :person, :agency, :category, :language, :state, :reopened,
                                :since, :until, :overdueSince, :nextAlarm, :version, :created, :updated)
                        """), complaint)
                .param("reference", complaint.reference())
                .param("request", complaint.requestId().value())
                .param("person", complaint.person().value())
                .param("agency", complaint.agencyId())
                .param("category", complaint.category())
                .param("language", complaint.language())
                .param("created", TimestampColumns.utc(complaint.createdAt()))
                .update();
    }

    /** Updates a complaint; the caller has locked its row. */
    void change(Complaint complaint) {
        bindState(jdbc.sql("""
                        UPDATE complaint
                           SET state = :state, reopened = :reopened, waiting_since = :since, waiting_until = :until,
                               overdue_since = :overdueSince, next_alarm_at = :nextAlarm, alarm_failures = 0,
                               version = :version, updated_at = :updated
                         WHERE id = :id
                        """), complaint).update();
    }

    private static JdbcClient.StatementSpec bindState(JdbcClient.StatementSpec statement, Complaint complaint) {
        return statement
                .param("id", complaint.id().value())
                .param("state", complaint.state().name())
                .param("reopened", complaint.reopened())
                .param("since", TimestampColumns.utcOrNull(complaint.since()))
                .param("until", TimestampColumns.utcOrNull(complaint.until()))
                .param("overdueSince", TimestampColumns.utcOrNull(complaint.overdueSince()))
                .param("nextAlarm", TimestampColumns.utcOrNull(complaint.nextAlarm()))
                .param("version", complaint.version())
                .param("updated", TimestampColumns.utc(complaint.updatedAt()));
    }

    void add(ComplaintId complaintId, ComplaintStep step) {
        jdbc.sql("""
                        INSERT INTO complaint_step (complaint_id, version, at, action, actor, actor_id, words)
                        VALUES (:complaint, :version, :at, :action, :actor, :actorId, :words)
                        """)
                .param("complaint", complaintId.value())
                .param("version", step.version())
                .param("at", TimestampColumns.utc(step.at()))
                .param("action", step.action().name())
                .param("actor", step.actor().code())
                .param("actorId", PersonId.valueOrNull(step.actorId()))
                .param("words", step.words())
                .update();
    }

    /**
     * Returns the steps of a complaint, oldest first. There are few: a complaint is reopened once at most, and each
     * deadline passes once.
     */
    public List<ComplaintStep> steps(ComplaintId complaintId) {
        return jdbc.sql("SELECT * FROM complaint_step WHERE complaint_id = :complaint ORDER BY version")
                .param("complaint", complaintId.value())
                .query((row, number) -> new ComplaintStep(
                        row.getLong("version"),
                        TimestampColumns.instant(row, "at"),
                        ComplaintStep.Action.valueOf(row.getString("action")),
                        Party.of(row.getString("actor")),
                        PersonId.ofNullable(row.getObject("actor_id", UUID.class)),
                        row.getString("words")))
                .list();
    }

    void recordRead(ComplaintId complaintId, PersonId reader, Instant at) {
        jdbc.sql("INSERT INTO complaint_reading (complaint_id, reader, at) VALUES (:complaint, :reader, :at)")
                .param("complaint", complaintId.value())
                .param("reader", reader.value())
                .param("at", TimestampColumns.utc(at))
                .update();
    }

    private static Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                new ComplaintId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("agency_id"),
                row.getString("category"),
                row.getString("language"),
                ComplaintState.valueOf(row.getString("state")),
                row.getBoolean("reopened"),
                TimestampColumns.instantOrNull(row, "waiting_since"),
                TimestampColumns.instantOrNull(row, "waiting_until"),
                TimestampColumns.instantOrNull(row, "overdue_since"),
                row.getLong("version"),
                TimestampColumns.instant(row, "created_at"),
                TimestampColumns.instant(row, "updated_at"));
    }
}
