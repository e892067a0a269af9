package ae.sharjah.digital.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the coming days' partitions of sent events, and drops those whose time to be replayed is over. */
public class OutboxRetention {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRetention.class);
    private static final String PREFIX = "outbox_sent_";
    private static final int DAYS_AHEAD = 3;
    private static final long LOCK = 0x6F757462_72657465L;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration retention;

    public OutboxRetention(JdbcClient jdbc, TransactionOperations transactions, Clock clock, Duration retention) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
    }

    /** Runs on every process; the lock lets one at a time do it, and doing it twice changes nothing. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1H")
    public void keepHouse() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> true)
                    .single();
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            for (int day = 1; day <= DAYS_AHEAD; day++) {
                create(today.plusDays(day));
            }
            dropBefore(today.minusDays(retention.toDays()));
        });
    }

    private void create(LocalDate day) {
        // Table names cannot be parameters; these are made of a date alone.
        String name = PREFIX + day.toString().replace("-", "");
        boolean tooLate = jdbc.sql("SELECT EXISTS (SELECT 1 FROM platform.outbox_sent_other WHERE sent_on = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (tooLate) {
            // Its rows lie in the default partition, where they are deleted one by one when their time has come.
            return;
        }
        jdbc.sql(
                        "CREATE TABLE IF NOT EXISTS platform.%s PARTITION OF platform.outbox_sent FOR VALUES FROM ('%s') TO ('%s')"
                                .formatted(name, day, day.plusDays(1)))
                .update();
    }

    private void dropBefore(LocalDate oldest) {
        String oldestName = PREFIX + oldest.toString().replace("-", "");
        List<String> old =
                jdbc.sql("""
                        SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
                         WHERE nspname = 'platform' AND relname ~ '^outbox_sent_[0-9]{8}$' AND relname < :oldest
                        """).param("oldest", oldestName).query(String.class).list();
        for (String name : old) {
            jdbc.sql("DROP TABLE platform." + name).update();
            LOG.info("dropped sent events of {}", name.substring(PREFIX.length()));
        }
        jdbc.sql("DELETE FROM platform.outbox_sent_other WHERE sent_on < :oldest")
                .param("oldest", oldest)
                .update();
    }
}
