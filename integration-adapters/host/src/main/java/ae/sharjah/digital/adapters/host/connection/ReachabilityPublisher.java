package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.platform.outbox.Outbox;
import ae.sharjah.digital.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Publisher of events that say when an agency's system becomes unreachable and reachable again. */
@Repository
public class ReachabilityPublisher {
    static final String TOPIC = "adapters.reachability.v1";
    private static final String CHANGED = "ae.sharjah.digital.adapters.reachability-changed.v1";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    ReachabilityPublisher(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Event data; its schema is in {@code contract/events}. */
    private record ReachabilityChanged(String connection, String agencyId, boolean reachable, Instant since) {}

    /** Publishes the state if it differs from the one published last; returns whether it did. */
    @Transactional
    public boolean publishIfChanged(AgencyConnection connection, boolean reachable, Instant now) {
        Optional<Long> version = jdbc.sql("""
                        INSERT INTO reachability AS last (connection, reachable, version, since)
                        VALUES (:connection, :reachable, 1, :now)
                        ON CONFLICT (connection) DO UPDATE
                           SET reachable = excluded.reachable, version = last.version + 1, since = excluded.since
                         WHERE last.reachable <> excluded.reachable
                        RETURNING version
                        """)
                .param("connection", connection.id())
                .param("reachable", reachable)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        version.ifPresent(changed -> outbox.append(new OutboxEvent(
                TOPIC,
                connection.id(),
                CHANGED,
                connection.id(),
                changed,
                new ReachabilityChanged(connection.id(), connection.agency(), reachable, now))));
        return version.isPresent();
    }
}
