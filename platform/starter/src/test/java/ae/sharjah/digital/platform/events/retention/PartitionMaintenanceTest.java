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
    private List<PartitionedTable> shipped;

    @Autowired
    private Partitions shippedPartitions;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PartitionedTable kept = new PartitionedTable(
            "platform",
            "kept_" + letters(),
            Period.DAY,
            new PartitionKey("at", PartitionKey.Kind.TIMESTAMP),
            Duration.ofHours(48));

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "_x";
    }

    @BeforeEach
    void makesTheTable() {
        jdbc.sql("CREATE TABLE %s (name text, at timestamptz, PRIMARY KEY (name, at)) PARTITION BY RANGE (at)"
                        .formatted(kept.whole()))
                .update();
        jdbc.sql("CREATE TABLE %s PARTITION OF %s DEFAULT".formatted(kept.other(), kept.whole()))
                .update();
    }

    @Test
    void theShippedTablesHavePartitionsAheadFromTheStart() {
        assertThat(shipped).extracting(PartitionedTable::name).contains("outbox_sent", "idempotency_key", "inbox");
        assertThat(shipped)
                .allSatisfy(table -> assertThat(shippedPartitions.ahead(table))
                        .as(table.name())
                        .isEqualTo(PartitionMaintenance.PERIODS_AHEAD));
        assertThat(new PartitionsHealth(shippedPartitions, shipped).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void makesTheCurrentAndTheComingPartitionsOnce() {
        keeper(DAY).keepHouse();
        keeper(DAY).keepHouse();
        assertThat(partitions(DAY).of(kept)).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
    }

    @Test
    void dropsWhatIsOverAndNothingElse() {
        keeper(DAY).keepHouse();
        write("first", DAY, 0);
        write("last", DAY, 24 * 60 - 1);
        write("next", DAY.plusDays(1), 0);
        // 48 hours after the day's last moment, less a moment: at noon of the third day after.
        keeper(DAY.plusDays(2)).keepHouse();
        assertThat(names()).containsExactly("first", "last", "next");
        keeper(DAY.plusDays(3)).keepHouse();
        assertThat(names()).containsExactly("next");
        assertThat(meters.counter("platform.partitions.dropped", "table", kept.name())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void bringsRowsHomeThatCameBeforeTheirPartition() {
        write("early", DAY, 60);
        write("elsewhere", DAY.plusDays(40), 60);
        keeper(DAY).keepHouse();
        assertThat(names()).containsExactly("early", "elsewhere");
        assertThat(jdbc.sql("SELECT name FROM " + kept.other())
                        .query(String.class)
                        .list())
                .containsExactly("elsewhere");
    }

    @Test
    void severalReplicasMakeEachPartitionOnce() throws Exception {
        try (var replicas = Executors.newFixedThreadPool(4)) {
            replicas.invokeAll(IntStream.range(0, 8)
                            .mapToObj(replica ->
                                    Executors.callable(() -> keeper(DAY).keepHouse()))
                            .toList())
                    .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(20)));
        }
        assertThat(partitions(DAY).ahead(kept)).isEqualTo(PartitionMaintenance.PERIODS_AHEAD);
        assertThat(meters.find("platform.partitions.failures").counter()).isNull();
    }

    @Test
    void isDownAndCountsTheFailureWhenNoneIsAhead() {
        keeper(DAY).keepHouse();
        LocalDate later = DAY.plusDays(3);
        var partitions = partitions(later);
        assertThat(partitions.ahead(kept)).isZero();
        var health = new PartitionsHealth(partitions, List.of(kept)).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("noneAhead", List.of(kept.name()));

        jdbc.sql("DROP TABLE " + kept.other()).update();
        keeper(later).keepHouse();
        assertThat(meters.counter("platform.partitions.failures", "table", kept.name())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void keepsMonthsOfTimeOrderedIdentifiersForEver() {
        var key = new PartitionKey("id", PartitionKey.Kind.TIME_ORDERED_ID);
        assertThat(key.from(LocalDate.of(1970, 1, 1))).isEqualTo("'00000000-0000-0000-0000-000000000000'");
        // 1,772,323,200,000 ms
        assertThat(key.from(LocalDate.of(2026, 3, 1))).isEqualTo("'019ca6b1-dc00-0000-0000-000000000000'");
        var months = new PartitionedTable("platform", "any", Period.MONTH, key, null);
        assertThat(months.current(noon(LocalDate.of(2026, 3, 31)))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(months.isOver(LocalDate.of(2000, 1, 1), noon(DAY))).isFalse();
    }

    private void write(String name, LocalDate day, int minutes) {
        jdbc.sql("INSERT INTO " + kept.whole() + " VALUES (:name, :at)")
                .param("name", name)
                .param("at", day.atStartOfDay().plusMinutes(minutes).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<String> names() {
        return jdbc.sql("SELECT name FROM " + kept.whole() + " ORDER BY at")
                .query(String.class)
                .list();
    }

    private Partitions partitions(LocalDate day) {
        return new Partitions(jdbc, noon(day));
    }

    private PartitionMaintenance keeper(LocalDate day) {
        return new PartitionMaintenance(jdbc, transactions, noon(day), partitions(day), List.of(kept), meters);
    }

    private static Clock noon(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
