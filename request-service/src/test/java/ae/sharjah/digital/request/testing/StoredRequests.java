package ae.sharjah.digital.request.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The requests in the database of the service under test. */
public final class StoredRequests {
    private final JdbcClient jdbc;

    StoredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("SELECT count(*) FROM request").query(Long.class).single();
    }
}
