package ae.sharjah.digital.platform.events.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the coming partitions of every partitioned table and drops those whose time is over: before the service takes
 * requests, and every hour. On several replicas one at a time does it, and doing it twice changes nothing.
 */
public class PartitionMaintenance implements SmartLifecycle {
    static final int PERIODS_AHEAD = 3;
    private static final Logger LOG = LoggerFactory.getLogger(PartitionMaintenance.class);
    private static final int BEFORE_ALL_THAT_SERVES = 0;
    private static final long LOCK = 0x7061_7274_6974_696FL;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Partitions partitions;
    private final List<PartitionedTable> tables;
    private final MeterRegistry meters;
    private volatile boolean running;

    public PartitionMaintenance(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock,
            Partitions partitions,
            List<PartitionedTable> tables,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.partitions = partitions;
        this.tables = List.copyOf(tables);
        this.meters = meters;
        for (PartitionedTable table : this.tables) {
            Gauge.builder("platform.partitions.ahead", () -> partitions.ahead(table))
                    .description("coming periods that have their partition; -1 when not even the current one has")
                    .tag("table", table.name())
                    .register(meters);
        }
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    public void keepHouse() {
        for (PartitionedTable table : tables) {
            try {
                keep(table);
            } catch (RuntimeException failed) {
                // The other tables go on, and this one's rows go to its default partition; its health tells.
                LOG.error("partitions of {} are not kept", table.whole(), failed);
                meters.counter("platform.partitions.failures", "table", table.name())
                        .increment();
            }
        }
    }

    private void keep(PartitionedTable table) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> true)
                    .single();
            // Whoever waits for a table lock makes all others wait behind it.
            jdbc.sql("SET LOCAL lock_timeout = '3s'").update();
            List<LocalDate> there = partitions.of(table);
            LocalDate start = table.current(clock);
            for (int period = 0; period <= PERIODS_AHEAD; period++) {
                if (!there.contains(start)) {
                    create(table, start);
                }
                start = table.period().next(start);
            }
            there.stream().filter(old -> table.isOver(old, clock)).forEach(old -> drop(table, old));
        });
    }

    /** What the default partition has of the period moves into its own. */
    private void create(PartitionedTable table, LocalDate start) {
        String from = table.key().from(start);
        String to = table.key().from(table.period().next(start));
        String partition = table.schema() + "." + table.partition(start);
        jdbc.sql("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table.other()))
                .update();
        jdbc.sql("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(partition, table.whole()))
                .update();
        jdbc.sql(
                        "WITH moved AS (DELETE FROM %1$s WHERE %2$s >= %3$s AND %2$s < %4$s RETURNING *) INSERT INTO %5$s SELECT * FROM moved"
                                .formatted(table.other(), table.key().column(), from, to, partition))
                .update();
        jdbc.sql("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%s) TO (%s)"
                        .formatted(table.whole(), partition, from, to))
                .update();
    }

    private void drop(PartitionedTable table, LocalDate start) {
        jdbc.sql("DROP TABLE %s.%s".formatted(table.schema(), table.partition(start)))
                .update();
        meters.counter("platform.partitions.dropped", "table", table.name()).increment();
        LOG.info("dropped {} from {}", table.whole(), start);
    }

    @Override
    public void start() {
        keepHouse();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_ALL_THAT_SERVES;
    }
}
