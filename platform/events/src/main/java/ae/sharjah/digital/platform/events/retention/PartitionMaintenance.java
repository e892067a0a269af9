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
 * Creates the coming partitions of every partitioned table and drops the expired ones: before the service accepts
 * requests, and every hour. Of several replicas one at a time runs it, and a second run changes nothing.
 */
public class PartitionMaintenance implements SmartLifecycle {
    static final int PERIODS_AHEAD = 3;
    private static final Logger LOG = LoggerFactory.getLogger(PartitionMaintenance.class);
    private static final int BEFORE_REQUESTS = 0;
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
            Gauge.builder("platform.partitions.ahead", () -> partitions.periodsAhead(table))
                    .description("coming periods that have their partition; -1 when not even the current one has")
                    .tag("table", table.name())
                    .register(meters);
        }
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    public void run() {
        for (PartitionedTable table : tables) {
            try {
                maintain(table);
            } catch (RuntimeException failed) {
                // The other tables continue, and this one's rows go to its default partition; PartitionsHealth reports
                // it.
                LOG.error("maintenance of the partitions of {} failed", table.qualifiedName(), failed);
                meters.counter("platform.partitions.failures", "table", table.name())
                        .increment();
            }
        }
    }

    private void maintain(PartitionedTable table) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> true)
                    .single();
            // A session that waits for a table lock makes all later ones wait behind it.
            jdbc.sql("SET LOCAL lock_timeout = '3s'").update();
            List<LocalDate> there = partitions.startDates(table);
            LocalDate start = table.currentStart(clock);
            for (int period = 0; period <= PERIODS_AHEAD; period++) {
                if (!there.contains(start)) {
                    create(table, start);
                }
                start = table.period().next(start);
            }
            there.stream().filter(old -> table.isExpired(old, clock)).forEach(old -> drop(table, old));
        });
    }

    /** Creates a partition and moves the rows of its period from the default partition into it. */
    private void create(PartitionedTable table, LocalDate start) {
        String from = table.key().lowerBound(start);
        String to = table.key().lowerBound(table.period().next(start));
        String partition = table.schema() + "." + table.partitionName(start);
        jdbc.sql("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table.defaultPartition()))
                .update();
        jdbc.sql("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(partition, table.qualifiedName()))
                .update();
        jdbc.sql(
                        "WITH moved AS (DELETE FROM %1$s WHERE %2$s >= %3$s AND %2$s < %4$s RETURNING *) INSERT INTO %5$s SELECT * FROM moved"
                                .formatted(table.defaultPartition(), table.key().column(), from, to, partition))
                .update();
        jdbc.sql("ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (%s) TO (%s)"
                        .formatted(table.qualifiedName(), partition, from, to))
                .update();
    }

    private void drop(PartitionedTable table, LocalDate start) {
        jdbc.sql("DROP TABLE %s.%s".formatted(table.schema(), table.partitionName(start)))
                .update();
        meters.counter("platform.partitions.dropped", "table", table.name()).increment();
        LOG.info("dropped {} from {}", table.qualifiedName(), start);
    }

    @Override
    public void start() {
        run();
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
        return BEFORE_REQUESTS;
    }
}
