package ae.sharjah.digital.platform.events.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class PartitionMaintenanceTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private List<PartitionedTable> platformTables;

    @Autowired
    private Partitions platformPartitions;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PartitionedTable table = new PartitionedTable(
            "platform",
            "kept_" + letters(),
            Period.DAY,
            new PartitionKey("at", PartitionKey.Kind.TIMESTAMP),
            Duration.ofHours(48));

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "_x";
    }

    @BeforeEach
    void createsTheTable() {
        jdbc.sql("CREATE TABLE %s (name text, at timestamptz, PRIMARY KEY (name, at)) PARTITION BY RANGE (at)"
                        .formatted(table.qualifiedName()))
                .update();
        jdbc.sql("CREATE TABLE %s PARTITION OF %s DEFAULT".formatted(table.defaultPartition(), table.qualifiedName()))
                .update();
    }

    @Test
    void platformTablesHavePartitionsAheadFromTheStart() {
        assertThat(platformTables)
                .extracting(PartitionedTable::name)
                .contains("outbox_sent", "idempotency_key", "inbox");
        assertThat(platformTables)
                .allSatisfy(table -> assertThat(platformPartitions.periodsAhead(table))
                        .as(table.name())
                        .isEqualTo(PartitionMaintenance.PERIODS_AHEAD));
        assertThat(new PartitionsHealth(platformPartitions, platformTables)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void createsTheCurrentAndTheComingPartitionsOnce() {
        maintenance(DAY).run();
        maintenance(DAY).run();
        assertThat(partitions(DAY).startDates(table))
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
    }

    @Test
    void dropsOnlyExpiredPartitions() {
        maintenance(DAY).run();
        write("first", DAY, 0);
        write("last", DAY, 24 * 60 - 1);
        write("next", DAY.plusDays(1), 0);
        // The retention of 48 hours ends after the second following day: at noon of that day all rows are still
        // retained.
        maintenance(DAY.plusDays(2)).run();
        assertThat(names()).containsExactly("first", "last", "next");
        maintenance(DAY.plusDays(3)).run();
        assertThat(names()).containsExactly("next");
        assertThat(meters.counter("platform.partitions.dropped", "table", table.name())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void movesRowsFromTheDefaultPartitionIntoTheirOwn() {
        write("early", DAY, 60);
        write("elsewhere", DAY.plusDays(40), 60);
        maintenance(DAY).run();
        assertThat(names()).containsExactly("early", "elsewhere");
        assertThat(jdbc.sql("SELECT name FROM " + table.defaultPartition())
                        .query(String.class)
                        .list())
                .containsExactly("elsewhere");
    }

    @Test
    void severalReplicasCreateEachPartitionOnce() throws Exception {
        try (var replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(IntStream.range(0, 8)
                            .mapToObj(replica ->
                                    Executors.callable(() -> maintenance(DAY).run()))
                            .toList())
                    .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(20)));
        }
        assertThat(partitions(DAY).periodsAhead(table)).isEqualTo(PartitionMaintenance.PERIODS_AHEAD);
        assertThat(meters.find("platform.partitions.failures").counter()).isNull();
    }

    @Test
    void isDownAndCountsTheFailureWhenNoneIsAhead() {
        maintenance(DAY).run();
        LocalDate later = DAY.plusDays(3);
        var partitions = partitions(later);
        assertThat(partitions.periodsAhead(table)).isZero();
        var health = new PartitionsHealth(partitions, List.of(table)).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("noneAhead", List.of(table.name()));

        jdbc.sql("DROP TABLE " + table.defaultPartition()).update();
        maintenance(later).run();
        assertThat(meters.counter("platform.partitions.failures", "table", table.name())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void retainsMonthsOfTimeOrderedIdentifiersIndefinitely() {
        var key = new PartitionKey("id", PartitionKey.Kind.TIME_ORDERED_ID);
        assertThat(key.lowerBound(LocalDate.of(1970, 1, 1))).isEqualTo("'00000000-0000-0000-0000-000000000000'");
        // 1,772,323,200,000 ms
        assertThat(key.lowerBound(LocalDate.of(2026, 3, 1))).isEqualTo("'019ca6b1-dc00-0000-0000-000000000000'");
        var months = new PartitionedTable("platform", "any", Period.MONTH, key, null);
        assertThat(months.currentStart(noon(LocalDate.of(2026, 3, 31)))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(months.isExpired(LocalDate.of(2000, 1, 1), noon(DAY))).isFalse();
    }

    private void write(String name, LocalDate day, int minutes) {
        jdbc.sql("INSERT INTO " + table.qualifiedName() + " VALUES (:name, :at)")
                .param("name", name)
                .param("at", day.atStartOfDay().plusMinutes(minutes).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> names() {
        return jdbc.sql("SELECT name FROM " + table.qualifiedName() + " ORDER BY at")
                .query(String.class)
                .list();
    }

    private Partitions partitions(LocalDate day) {
        return new Partitions(jdbc, noon(day));
    }

    private PartitionMaintenance maintenance(LocalDate day) {
        return new PartitionMaintenance(jdbc, transactions, noon(day), partitions(day), List.of(table), meters);
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
