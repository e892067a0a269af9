package ae.sharjah.digital.adapters.host.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dispatches, one locked at a time: the lock puts all that happens to one in a row. */
@Repository
public class Dispatches {
    private final JdbcClient jdbc;

    Dispatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the dispatch until the transaction ends. */
    public Optional<Dispatch> lock(UUID id) {
        return jdbc.sql("""
                        SELECT dispatch_id, request_id, agency, connection, state, progress, result_version,
                               agency_reference, traceparent
                          FROM delivery WHERE dispatch_id = :id FOR UPDATE
                        """).param("id", id).query(Dispatches::dispatch).optional();
    }

    /** Records a result that is being told. */
    void advance(Dispatch to) {
        jdbc.sql("""
                        UPDATE delivery SET progress = :progress, result_version = :version, agency_reference = :reference
                         WHERE dispatch_id = :id
                        """)
                .param("progress", to.progress().ordinal())
                .param("version", to.resultVersion())
                .param("reference", to.agencyReference())
                .param("id", to.id())
                .update();
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        return new Dispatch(
                row.getObject("dispatch_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("agency"),
                row.getString("connection"),
                DispatchState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Progress.values()[row.getInt("progress")],
                row.getLong("result_version"),
                row.getString("agency_reference"),
                row.getString("traceparent"));
    }
}
