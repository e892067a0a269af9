package ae.sharjah.digital.platform.events.inbox;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that could not be applied, in order per key. */
public final class ParkedEvents {
    private static final int MAX_LISTED = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    public ParkedEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks a key of a consumer until the transaction ends: arrivals and replays exclude each other. */
    void lock(String consumer, String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 1))")
                .param("name", consumer + " " + key)
                .query((row, number) -> true)
                .single();
    }

    boolean hasParkedEvents(String consumer, String key) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM platform.parked_event WHERE consumer = :consumer AND key = :key)")
                .param("consumer", consumer)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void park(String consumer, ReceivedEvent event, String reason) {
        jdbc.sql("""
                        INSERT INTO platform.parked_event
                               (consumer, key, event_id, type, source, aggregate_id, version, occurred_at, topic, data,
                                reason, parked_at)
                        VALUES (:consumer, :key, :id, :type, :source, :aggregate, :version, :time, :topic, :data,
                                :reason, :now)
                        ON CONFLICT (consumer, event_id) DO NOTHING
                        """)
                .param("consumer", consumer)
                .param("key", event.key())
                .param("id", event.id())
                .param("type", event.type())
                .param("source", event.source())
                .param("aggregate", event.aggregateId())
                .param("version", event.version())
                .param("time", TimestampColumns.utc(event.time()))
                .param("topic", event.topic())
                .param("data", event.data())
                .param("reason", reason)
                .param("now", TimestampColumns.utc(clock.instant()))
                .update();
    }

    /** Returns the oldest parked event of a key, with its row's id. */
    Optional<ParkedRow> oldest(String consumer, String key) {
        return jdbc.sql(
                        "SELECT * FROM platform.parked_event WHERE consumer = :consumer AND key = :key ORDER BY id LIMIT 1")
                .param("consumer", consumer)
                .param("key", key)
                .query((row, number) -> new ParkedRow(row.getLong("id"), event(row)))
                .optional();
    }

    record ParkedRow(long id, ReceivedEvent event) {}

    void delete(long id) {
        jdbc.sql("DELETE FROM platform.parked_event WHERE id = :id")
                .param("id", id)
                .update();
    }

    Optional<String> keyOf(String consumer, String eventId) {
        return jdbc.sql("SELECT key FROM platform.parked_event WHERE consumer = :consumer AND event_id = :event")
                .param("consumer", consumer)
                .param("event", eventId)
                .query(String.class)
                .optional();
    }

    boolean delete(String consumer, String eventId) {
        return jdbc.sql("DELETE FROM platform.parked_event WHERE consumer = :consumer AND event_id = :event")
                        .param("consumer", consumer)
                        .param("event", eventId)
                        .update()
                == 1;
    }

    void recordFailure(long id, String reason) {
        jdbc.sql("UPDATE platform.parked_event SET attempts = attempts + 1, reason = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Returns the oldest parked events, at most 500. */
    public List<ParkedEvent> list() {
        return jdbc.sql("SELECT * FROM platform.parked_event ORDER BY id LIMIT :most")
                .param("most", MAX_LISTED)
                .query((row, number) -> new ParkedEvent(
                        row.getLong("id"),
                        row.getString("consumer"),
                        row.getString("key"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("topic"),
                        row.getLong("version"),
                        row.getString("reason"),
                        row.getInt("attempts"),
                        TimestampColumns.instant(row, "parked_at")))
                .list();
    }

    public long count() {
        return jdbc.sql("SELECT count(*) FROM platform.parked_event")
                .query(Long.class)
                .single();
    }

    private static ReceivedEvent event(ResultSet row) throws SQLException {
        return new ReceivedEvent(
                row.getString("event_id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("aggregate_id"),
                row.getLong("version"),
                TimestampColumns.instant(row, "occurred_at"),
                row.getString("topic"),
                row.getString("key"),
                row.getBytes("data"),
                null);
    }
}
