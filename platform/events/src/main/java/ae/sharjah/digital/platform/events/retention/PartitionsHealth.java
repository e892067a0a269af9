package ae.sharjah.digital.platform.events.retention;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of the partitioned tables: down as soon as a table has no partition ahead, long before rows need one. Not part
 * of readiness: a service whose rows go to the default partitions still serves.
 */
public final class PartitionsHealth implements HealthIndicator {
    private final Partitions partitions;
    private final List<PartitionedTable> tables;

    public PartitionsHealth(Partitions partitions, List<PartitionedTable> tables) {
        this.partitions = partitions;
        this.tables = List.copyOf(tables);
    }

    @Override
    public Health health() {
        List<String> wanting = tables.stream()
                .filter(table -> partitions.periodsAhead(table) < 1)
                .map(PartitionedTable::name)
                .toList();
        return wanting.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("noneAhead", wanting).build();
    }
}
