package ae.sharjah.digital.adapters.sandbox.received;

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

/** The agencies' files. */
@Repository
public class ReceivedRequests {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReceivedRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Counts a call, whatever comes of it; the row's lock makes repetitions wait for each other. */
    int call(String agency, UUID dispatchId) {
        return jdbc.sql("""
                        INSERT INTO call AS known (agency, dispatch_id, calls) VALUES (:agency, :dispatch, 1)
                        ON CONFLICT (agency, dispatch_id) DO UPDATE SET calls = known.calls + 1 RETURNING calls
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .query(Integer.class)
                .single();
    }

    Optional<ReceivedRow> find(String agency, UUID dispatchId) {
        return jdbc.sql("""
                        SELECT received.*, calls FROM received JOIN call USING (agency, dispatch_id)
                         WHERE agency = :agency AND dispatch_id = :dispatch
                        """)
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .query(ReceivedRequests::row)
                .optional();
    }

    void add(HandedOver request, String agencyReference, boolean acknowledgedAtOnce, Instant now) {
        jdbc.sql("""
                        INSERT INTO received (agency, dispatch_id, request_id, occasion, agency_reference,
                                              acknowledged_at_once, received_at, answers)
                        VALUES (:agency, :dispatch, :request, :occasion, :reference, :atOnce, :now, :answers::jsonb)
                        """)
                .param("agency", request.agency())
                .param("dispatch", request.dispatchId())
                .param("request", request.requestId())
                .param("occasion", request.occasion())
                .param("reference", agencyReference)
                .param("atOnce", acknowledgedAtOnce)
                .param("now", at(now))
                .param("answers", json.writeValueAsString(request.answers()))
                .update();
    }

    boolean askedForInformation(String agency, UUID requestId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM result JOIN received USING (agency, dispatch_id)
                                        WHERE agency = :agency AND request_id = :request
                                          AND type = 'information-requested')
                        """)
                .param("agency", agency)
                .param("request", requestId)
                .query(Boolean.class)
                .single();
    }

    boolean recalledBefore(String agency, UUID dispatchId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM recall WHERE agency = :agency AND dispatch_id = :dispatch)")
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .query(Boolean.class)
                .single();
    }

    void recall(String agency, UUID dispatchId, Instant now) {
        jdbc.sql("INSERT INTO recall VALUES (:agency, :dispatch, :now) ON CONFLICT DO NOTHING")
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .param("now", at(now))
                .update();
        jdbc.sql("""
                        UPDATE received SET recalled_at = coalesce(recalled_at, :now)
                         WHERE agency = :agency AND dispatch_id = :dispatch
                        """)
                .param("now", at(now))
                .param("agency", agency)
                .param("dispatch", dispatchId)
                .update();
    }

    /** In the order they were received. */
    public List<ReceivedRow> list(@Nullable String agency, @Nullable UUID requestId, long after, int limit) {
        return jdbc.sql("""
                        SELECT received.*, calls FROM received JOIN call USING (agency, dispatch_id)
                         WHERE position > :after AND (:agency::text IS NULL OR agency = :agency)
                           AND (:request::uuid IS NULL OR request_id = :request)
                         ORDER BY position LIMIT :limit
                        """)
                .param("after", after)
                .param("agency", agency)
                .param("request", requestId)
                .param("limit", limit)
                .query(ReceivedRequests::row)
                .list();
    }

    public long count(@Nullable String agency, @Nullable UUID requestId) {
        return jdbc.sql("""
                        SELECT count(*) FROM received WHERE (:agency::text IS NULL OR agency = :agency)
                           AND (:request::uuid IS NULL OR request_id = :request)
                        """)
                .param("agency", agency)
                .param("request", requestId)
                .query(Long.class)
                .single();
    }

    private static ReceivedRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime recalled = row.getObject("recalled_at", OffsetDateTime.class);
        return new ReceivedRow(
                row.getLong("position"),
                row.getString("agency"),
                row.getObject("dispatch_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("occasion"),
                row.getString("agency_reference"),
                row.getBoolean("acknowledged_at_once"),
                row.getInt("calls"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                recalled == null ? null : recalled.toInstant(),
                row.getString("answers"));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
