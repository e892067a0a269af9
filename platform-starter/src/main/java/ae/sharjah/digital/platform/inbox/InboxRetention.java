package ae.sharjah.digital.platform.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets the identifiers of events handled long ago; {@code inbox_position} still knows repetitions of those. */
public class InboxRetention {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration retention;

    public InboxRetention(JdbcClient jdbc, Clock clock, Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    /** In small steps, so that no consumer waits for it. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    public void forget() {
        LocalDate oldest = LocalDate.ofInstant(clock.instant().minus(retention), ZoneOffset.UTC);
        int forgotten;
        do {
            forgotten = jdbc.sql("""
                            DELETE FROM platform.inbox WHERE ctid = ANY (ARRAY(
                                SELECT ctid FROM platform.inbox WHERE handled_on < :oldest LIMIT :most))
                            """)
                    .param("oldest", oldest)
                    .param("most", ROWS_AT_ONCE)
                    .update();
        } while (forgotten == ROWS_AT_ONCE);
    }
}
