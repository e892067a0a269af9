package ae.sharjah.digital.adapters.sandbox.received;

import ae.sharjah.digital.adapters.sandbox.callback.DispatchId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Repository of the requests that agencies received. */
@Repository
public class ReceivedRequests {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReceivedRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Counts a call regardless of its outcome; the row lock serialises repetitions. */
    int countCall(String agency, DispatchId dispatchId) {
        return jdbc.sql("""
                        INSERT INTO call AS known (agency, dispatch_id, calls) VALUES (:agency, :dispatch, 1)
                        ON CONFLICT (agency, dispatch_id) DO UPDATE SET calls = known.calls + 1 RETURNING calls
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .query(Integer.class)
                .single();
    }

    Optional<ReceivedRow> find(String agency, DispatchId dispatchId) {
        return jdbc.sql("""
                        SELECT received.*, calls FROM received JOIN call USING (agency, dispatch_id)
                         WHERE agency = :agency AND dispatch_id = :dispatch
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .query(ReceivedRequests::row)
                .optional();
    }

    void add(IncomingRequest request, String agencyReference, boolean acknowledgedAtOnce, Instant now) {
        jdbc.sql("""
                        INSERT INTO received (agency, dispatch_id, request_id, occasion, agency_reference,
                                              acknowledged_at_once, received_at, answers)
                        VALUES (:agency, :dispatch, :request, :occasion, :reference, :atOnce, :now, :answers::jsonb)
                        """)
                .param("agency", request.agency())
                .param("dispatch", request.dispatchId().value())
                .param("request", request.requestId().value())
                .param("occasion", request.occasion())
                .param("reference", agencyReference)
                .param("atOnce", acknowledgedAtOnce)
                .param("now", utc(now))
                .param("answers", json.writeValueAsString(request.answers()))
                .update();
    }

    boolean hasAskedForInformation(String agency, RequestId requestId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM result JOIN received USING (agency, dispatch_id)
                                        WHERE agency = :agency AND request_id = :request
                                          AND type = 'information-requested')
                        """)
                .param("agency", agency)
                .param("request", requestId.value())
                .query(Boolean.class)
                .single();
    }

    boolean isRecalled(String agency, DispatchId dispatchId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM recall WHERE agency = :agency AND dispatch_id = :dispatch)")
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .query(Boolean.class)
                .single();
    }

    void recordRecall(String agency, DispatchId dispatchId, Instant now) {
        jdbc.sql("INSERT INTO recall VALUES (:agency, :dispatch, :now) ON CONFLICT DO NOTHING")
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        UPDATE received SET recalled_at = coalesce(recalled_at, :now)
                         WHERE agency = :agency AND dispatch_id = :dispatch
                        """)
                .param("now", utc(now))
                .param("agency", agency)
                .param("dispatch", dispatchId.value())
                .update();
    }

    /** Returns received requests in the order of receipt. */
    public List<ReceivedRow> list(@Nullable String agency, @Nullable RequestId requestId, long after, int limit) {
        return jdbc.sql("""
                        SELECT received.*, calls FROM received JOIN call USING (agency, dispatch_id)
                         WHERE position > :after AND (:agency::text IS NULL OR agency = :agency)
                           AND (:request::uuid IS NULL OR request_id = :request)
                         ORDER BY position LIMIT :limit
                        """)
                .param("after", after)
                .param("agency", agency)
                .param("request", requestId == null ? null : requestId.value())
                .param("limit", limit)
                .query(ReceivedRequests::row)
                .list();
    }

    public long count(@Nullable String agency, @Nullable RequestId requestId) {
        return jdbc.sql("""
                        SELECT count(*) FROM received WHERE (:agency::text IS NULL OR agency = :agency)
                           AND (:request::uuid IS NULL OR request_id = :request)
                        """)
                .param("agency", agency)
                .param("request", requestId == null ? null : requestId.value())
                .query(Long.class)
                .single();
    }

    private static ReceivedRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime recalled = row.getObject("recalled_at", OffsetDateTime.class);
        return new ReceivedRow(
                row.getLong("position"),
                row.getString("agency"),
                new DispatchId(row.getObject("dispatch_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("occasion"),
                row.getString("agency_reference"),
                row.getBoolean("acknowledged_at_once"),
                row.getInt("calls"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                recalled == null ? null : recalled.toInstant(),
                row.getString("answers"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
