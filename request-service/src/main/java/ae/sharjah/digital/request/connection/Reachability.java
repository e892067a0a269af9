package ae.sharjah.digital.request.connection;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reachability of connections. Reads are cached for a second, since outages of agencies last longer. */
@Repository
public class Reachability {
    private static final Duration CACHE_DURATION = Duration.ofSeconds(1);
    private static final int MAX_CACHED = 1_000;

    private final JdbcClient jdbc;
    private final Cache<String, Optional<Instant>> cache = Caffeine.newBuilder()
            .expireAfterWrite(CACHE_DURATION)
            .maximumSize(MAX_CACHED)
            .build();

    Reachability(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns since when a connection's system is unreachable; empty while it is reachable or nothing was reported. */
    public Optional<Instant> unreachableSince(String connection) {
        return Objects.requireNonNull(cache.get(connection, this::readUnreachableSince));
    }

    private Optional<Instant> readUnreachableSince(String connection) {
        return jdbc.sql("SELECT since FROM connection_reachability WHERE connection = :connection AND NOT reachable")
                .param("connection", connection)
                .query((row, number) -> TimestampColumns.instant(row, "since"))
                .optional();
    }

    void store(String connection, boolean reachable, Instant since) {
        jdbc.sql("""
            INSERT INTO connection_reachability (connection, reachable, since)
            VALUES (:connection, :reachable, :since)
            ON CONFLICT (connection) DO UPDATE SET reachable = excluded.reachable, since = excluded.since
            """)
                .param("connection", connection)
                .param("reachable", reachable)
                .param("since", TimestampColumns.utc(since))
                .update();
    }
}
