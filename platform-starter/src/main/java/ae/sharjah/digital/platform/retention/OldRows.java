package ae.sharjah.digital.platform.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets the rows of one table whose time is over, in small steps, so that no writer waits for it. */
public class OldRows {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;
    private final String delete;

    /**
     * @param table with its schema
     * @param isOld SQL condition on one of its rows, on which there is an index; {@code :oldest} is the time before
     *     which a row is forgotten, as a {@code timestamptz}
     */
    public OldRows(JdbcClient jdbc, Clock clock, Duration retention, String table, String isOld) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
        this.delete = "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %2$s LIMIT :most))"
                .formatted(table, isOld);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void forget() {
        OffsetDateTime oldest = OffsetDateTime.ofInstant(clock.instant().minus(retention), ZoneOffset.UTC);
        int forgotten;
        do {
            forgotten = jdbc.sql(delete)
                    .param("oldest", oldest)
                    .param("most", ROWS_AT_ONCE)
                    .update();
        } while (forgotten == ROWS_AT_ONCE);
    }
}
