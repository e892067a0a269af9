package ae.sharjah.digital.request.timer;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Query of a table's rows with a due alarm.
 *
 * @param <I> type of the rows' identifiers
 */
final class DueAlarms<I> {
    /** Position before all rows. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final String table;
    private final Function<UUID, I> toId;
    private final Function<I, UUID> toUuid;

    /** @param table one with {@code next_alarm_at} and {@code alarm_failures} */
    DueAlarms(JdbcClient jdbc, String table, Function<UUID, I> toId, Function<I, UUID> toUuid) {
        this.jdbc = jdbc;
        this.table = table;
        this.toId = toId;
        this.toUuid = toUuid;
    }

    /** Due alarm of a row; alarms fire in the order of time and id. */
    record Due<I>(I id, Instant at) {}

    /**
     * Returns the next due rows, the earliest first; several replicas may find the same.
     *
     * @param after the last row before, or null for the first
     */
    List<Due<I>> next(Instant now, @Nullable Due<I> after, int limit) {
        return jdbc.sql("SELECT id, next_alarm_at FROM " + table + """
             WHERE next_alarm_at <= :now AND (next_alarm_at, id) > (:after, :id)
             ORDER BY next_alarm_at, id LIMIT :limit
            """)
                .param("now", TimestampColumns.utc(now))
                .param("after", TimestampColumns.utc(after == null ? Instant.EPOCH : after.at()))
                .param("id", after == null ? BEFORE_ALL : toUuid.apply(after.id()))
                .param("limit", limit)
                .query((row, number) -> new Due<>(
                        toId.apply(row.getObject("id", UUID.class)), TimestampColumns.instant(row, "next_alarm_at")))
                .list();
    }

    /** Postpones a failed alarm, longer each time: by one minute, two, four, up to an hour. */
    void postpone(I id, Instant now) {
        jdbc.sql("UPDATE " + table + """
               SET alarm_failures = alarm_failures + 1,
                   next_alarm_at = :now + least(interval '1 hour', interval '1 minute' * 2 ^ least(alarm_failures, 6))
             WHERE id = :id AND next_alarm_at <= :now
            """)
                .param("id", toUuid.apply(id))
                .param("now", TimestampColumns.utc(now))
                .update();
    }

    /** Returns the number of rows whose alarm failed at the last attempt. */
    long failing() {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE alarm_failures > 0")
                .query(Long.class)
                .single();
    }
}
