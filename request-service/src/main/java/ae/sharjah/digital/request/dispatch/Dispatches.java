package ae.sharjah.digital.request.dispatch;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Repository of hand-overs. */
@Repository
public class Dispatches {
    private final BatchingJdbcClient jdbc;

    Dispatches(BatchingJdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Dispatch dispatch) {
        jdbc.deferred("""
            INSERT INTO dispatch (id, request_id, agency_id, connection, occasion, state, agency_reference,
                                  created_at, since)
            VALUES (:id, :request, :agency, :connection, :occasion, :state, :reference, :created, :since)
            """)
                .param("id", dispatch.id().value())
                .param("request", dispatch.requestId().value())
                .param("agency", dispatch.agencyId())
                .param("connection", dispatch.connection())
                .param("occasion", dispatch.reason().name())
                .param("state", dispatch.state().name())
                .param("reference", dispatch.agencyReference())
                .param("created", TimestampColumns.utc(dispatch.createdAt()))
                .param("since", TimestampColumns.utc(dispatch.since()))
                .defer();
    }

    public Optional<Dispatch> byId(DispatchId id) {
        return jdbc.sql("SELECT * FROM dispatch WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> dispatch(row))
                .optional();
    }

    /** Returns the last hand-over, the one that counts. */
    public Optional<Dispatch> latest(RequestId requestId) {
        return jdbc.sql("SELECT * FROM dispatch WHERE request_id = :request ORDER BY id DESC LIMIT 1")
                .param("request", requestId.value())
                .query((row, number) -> dispatch(row))
                .optional();
    }

    /** Advances a hand-over; a known reference stays when none comes with the new state. */
    void advance(DispatchId id, Dispatch.State state, @Nullable String agencyReference, Instant now) {
        jdbc.sql("""
            UPDATE dispatch
               SET state = :state, agency_reference = coalesce(:reference, agency_reference), since = :now
             WHERE id = :id
            """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reference", agencyReference)
                .param("now", TimestampColumns.utc(now))
                .update();
    }

    /** Records who read a request's content, and when. */
    void recordReading(DispatchId dispatchId, Caller reader, Instant now) {
        jdbc.sql("INSERT INTO dispatch_reading (dispatch_id, reader, at) VALUES (:dispatch, :reader, :now)")
                .param("dispatch", dispatchId.value())
                .param("reader", reader.id())
                .param("now", TimestampColumns.utc(now))
                .update();
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        return new Dispatch(
                new DispatchId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("agency_id"),
                row.getString("connection"),
                Dispatch.Reason.valueOf(row.getString("occasion")),
                Dispatch.State.valueOf(row.getString("state")),
                row.getString("agency_reference"),
                TimestampColumns.instant(row, "created_at"),
                TimestampColumns.instant(row, "since"));
    }
}
