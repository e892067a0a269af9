package ae.sharjah.digital.platform.events.outbox;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One shard of the outbox, locked by this process while it is open. The lock belongs to the database session, so it
 * ends with the connection even if the process is killed. Reading and marking use the same connection, so no process
 * marks without the lock.
 */
final class OutboxShard implements AutoCloseable {
    private static final int LOCK_SPACE = 0x6F757462;

    private final Connection connection;
    private final int shard;

    private OutboxShard(Connection connection, int shard) {
        this.connection = connection;
        this.shard = shard;
    }

    /** Locks the shard, or returns null when another process has locked it. */
    static @Nullable OutboxShard tryLock(DataSource database, int shard) throws SQLException {
        Connection connection = database.getConnection();
        boolean locked = false;
        try {
            connection.setAutoCommit(true);
            try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
                lock.setInt(1, LOCK_SPACE);
                lock.setInt(2, shard);
                try (ResultSet answer = lock.executeQuery()) {
                    answer.next();
                    locked = answer.getBoolean(1);
                }
            }
            return locked ? new OutboxShard(connection, shard) : null;
        } finally {
            if (!locked) {
                connection.close();
            }
        }
    }

    /** Returns the oldest unsent events in the order in which they were written. */
    List<WaitingEvent> oldest(int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT id, topic, key, event_id, type, aggregate_id, version, occurred_at, traceparent, data
                  FROM platform.outbox WHERE shard = ? ORDER BY id LIMIT ?
                """)) {
            query.setInt(1, shard);
            query.setInt(2, most);
            try (ResultSet row = query.executeQuery()) {
                var events = new ArrayList<WaitingEvent>();
                while (row.next()) {
                    events.add(new WaitingEvent(
                            row.getLong("id"),
                            row.getString("topic"),
                            row.getString("key"),
                            row.getObject("event_id", UUID.class),
                            row.getString("type"),
                            row.getString("aggregate_id"),
                            row.getLong("version"),
                            TimestampColumns.instant(row, "occurred_at"),
                            row.getString("traceparent"),
                            row.getString("data")));
                }
                return events;
            }
        }
    }

    /**
     * Moves acknowledged events to {@code outbox_sent}, in one statement, so that an event is always in one of the two
     * tables. The commit does not wait for the disk: if a crash of the database loses some marks, those events are sent
     * again, which consumers expect. The setting ends with the statement.
     */
    void markSent(List<WaitingEvent> events) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement("""
                WITH sent AS (DELETE FROM platform.outbox WHERE id = ANY (?) RETURNING *),
                     unhurried AS (SELECT set_config('synchronous_commit', 'off', true))
                INSERT INTO platform.outbox_sent
                       (id, topic, key, event_id, type, aggregate_id, version, occurred_at, traceparent, data, sent_on)
                SELECT id, topic, key, event_id, type, aggregate_id, version, occurred_at, traceparent, data,
                       (now() AT TIME ZONE 'UTC')::date
                  FROM sent CROSS JOIN unhurried
                """)) {
            Object[] ids = events.stream().map(WaitingEvent::id).toArray();
            move.setArray(1, connection.createArrayOf("bigint", ids));
            move.executeUpdate();
        }
    }

    /** Unlocks the shard explicitly, because the session returns to the pool and does not end. */
    @Override
    public void close() throws SQLException {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?, ?)")) {
            unlock.setInt(1, LOCK_SPACE);
            unlock.setInt(2, shard);
            unlock.execute();
        }
    }
}
