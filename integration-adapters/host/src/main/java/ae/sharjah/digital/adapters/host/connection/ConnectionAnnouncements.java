package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publisher of the list of connections, which lets the catalogue refuse services that name a connection that does not
 * exist.
 */
@Repository
public class ConnectionAnnouncements {
    static final String TOPIC = "adapters.connections.v1";
    private static final String ANNOUNCED = "ae.sharjah.digital.adapters.connections-announced.v1";
    private static final String KEY = "connections";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;

    ConnectionAnnouncements(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
    }

    /** Event data; its schema is in {@code contract/events}. */
    private record ConnectionsAnnounced(List<AnnouncedConnection> connections) {}

    private record AnnouncedConnection(String id, String agencyId, String connector) {}

    /** Publishes the connections if they differ from those published last; returns whether they did. */
    @Transactional
    public boolean publishIfChanged(Connections connections) {
        var announced = new ConnectionsAnnounced(connections.all().stream()
                .map(one -> new AnnouncedConnection(
                        one.id(), one.agency(), one.connection().connector()))
                .sorted(Comparator.comparing(AnnouncedConnection::id))
                .toList());
        Optional<Long> version = jdbc.sql("""
                        INSERT INTO announcement AS last (connections, version) VALUES (:connections::jsonb, 1)
                        ON CONFLICT (one) DO UPDATE
                           SET connections = excluded.connections, version = last.version + 1
                         WHERE last.connections <> excluded.connections
                        RETURNING version
                        """)
                .param("connections", json.writeValueAsString(announced.connections()))
                .query(Long.class)
                .optional();
        version.ifPresent(changed -> outbox.append(new OutboxEvent(TOPIC, KEY, ANNOUNCED, KEY, changed, announced)));
        return version.isPresent();
    }
}
