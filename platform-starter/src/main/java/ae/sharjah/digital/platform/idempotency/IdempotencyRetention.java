package ae.sharjah.digital.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets answers whose time to be repeated is over. */
public class IdempotencyRetention {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;

    public IdempotencyRetention(JdbcClient jdbc, Clock clock, Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    /** In small steps, so that no writer waits for it. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    public void forget() {
        OffsetDateTime oldest = OffsetDateTime.ofInstant(clock.instant().minus(retention), ZoneOffset.UTC);
        int forgotten;
        do {
            forgotten = jdbc.sql("""
                            DELETE FROM platform.idempotency_key WHERE ctid = ANY (ARRAY(
                                SELECT ctid FROM platform.idempotency_key WHERE created_at < :oldest LIMIT :most))
                            """)
                    .param("oldest", oldest)
                    .param("most", ROWS_AT_ONCE)
                    .update();
        } while (forgotten == ROWS_AT_ONCE);
    }
}
