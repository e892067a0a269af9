package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells the platform when an agency's system can no longer be reached, and when it can again. */
@Repository
public class Reachability {
    static final String TOPIC = "adapters.reachability.v1";
    private static final String CHANGED = "ae.sharjah.digital.adapters.reachability-changed.v1";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Reachability(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** As told; its schema is in {@code contract/events}. */
    private record Changed(String connection, String agencyId, boolean reachable, Instant since) {}

    /** Tells it when it is other than was told last; false when all is as it was. */
    @Transactional
    public boolean tell(AgencyConnection connection, boolean reachable, Instant now) {
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
                new Changed(connection.id(), connection.agency(), reachable, now))));
        return version.isPresent();
    }
}
