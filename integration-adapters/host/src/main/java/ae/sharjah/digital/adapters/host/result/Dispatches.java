package ae.sharjah.digital.adapters.host.result;

import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of dispatches. The row lock serialises all changes to one dispatch. */
@Repository
public class Dispatches {
    private final JdbcClient jdbc;

    Dispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the dispatch until the transaction ends. */
    public Optional<Dispatch> lock(DispatchId id) {
        return jdbc.sql("""
                        SELECT dispatch_id, request_id, agency, connection, state, progress, result_version,
                               agency_reference, traceparent
                          FROM delivery WHERE dispatch_id = :id FOR UPDATE
                        """).param("id", id.value()).query(Dispatches::dispatch).optional();
    }

    /** Records the progress, version and reference of a result that is being published. */
    void advance(Dispatch to) {
        jdbc.sql("""
                        UPDATE delivery SET progress = :progress, result_version = :version, agency_reference = :reference
                         WHERE dispatch_id = :id
                        """)
                .param("progress", to.progress().ordinal())
                .param("version", to.resultVersion())
                .param("reference", to.agencyReference())
                .param("id", to.id().value())
                .update();
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        return new Dispatch(
                new DispatchId(row.getObject("dispatch_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("agency"),
                row.getString("connection"),
                DispatchState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                DeliveryProgress.values()[row.getInt("progress")],
                row.getLong("result_version"),
                row.getString("agency_reference"),
                row.getString("traceparent"));
    }
}
