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

/** Tells the platform which connections there are, so that no service is published on one that does not exist. */
@Repository
public class Announcements {
    static final String TOPIC = "adapters.connections.v1";
    private static final String ANNOUNCED = "ae.sharjah.digital.adapters.connections-announced.v1";
    private static final String KEY = "connections";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Outbox outbox;

    Announcements(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
    }

    /** As told; its schema is in {@code contract/events}. */
    private record Announced(List<Told> connections) {}

    private record Told(String id, String agencyId, String connector) {}

    /** Tells them when they are others than were told before; false when all is as it was. */
    @Transactional
    public boolean announce(Connections connections) {
        var announced = new Announced(connections.all().stream()
                .map(one -> new Told(one.id(), one.agency(), one.connection().connector()))
                .sorted(Comparator.comparing(Told::id))
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
