package ae.sharjah.digital.request.timer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a table with an alarm that is due. */
final class DueAlarms {
    private final JdbcClient jdbc;
    private final String table;

    /** @param table one with {@code next_alarm_at} and {@code alarm_failures} */
    DueAlarms(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** When an alarm is due; the order in which they go off. */
    record Due(UUID id, Instant at) {
        /** Before all others. */
        static final Due BEFORE_ALL = new Due(new UUID(0, 0), Instant.EPOCH);
    }

    /** Those due first; several replicas may find the same. */
    List<Due> next(Instant now, Due after, int limit) {
        return jdbc.sql("SELECT id, next_alarm_at FROM " + table + """
                         WHERE next_alarm_at <= :now AND (next_alarm_at, id) > (:after, :id)
                         ORDER BY next_alarm_at, id LIMIT :limit
                        """)
                .param("now", utc(now))
                .param("after", utc(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("next_alarm_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Later each time: after one minute, two, four, up to an hour. */
    void postpone(UUID id, Instant now) {
        jdbc.sql("UPDATE " + table + """
                           SET alarm_failures = alarm_failures + 1,
                               next_alarm_at = :now + least(interval '1 hour', interval '1 minute' * 2 ^ least(alarm_failures, 6))
                         WHERE id = :id AND next_alarm_at <= :now
                        """).param("id", id).param("now", utc(now)).update();
    }

    /** How many have an alarm that failed when it was last tried. */
    long failing() {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE alarm_failures > 0")
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
