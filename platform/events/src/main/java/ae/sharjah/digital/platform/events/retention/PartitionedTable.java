package ae.sharjah.digital.platform.events.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A table whose partitions are periods of time in UTC, each named after the table and its first day, with a default
 * partition {@code <table>_other} so that no row is refused because its partition is missing.
 *
 * @param schema schema of the table and its partitions
 * @param name name of the table
 * @param period time that one partition covers
 * @param key column that the table is partitioned by
 * @param retention minimum time that rows are retained, or null to retain them indefinitely
 */
public record PartitionedTable(
        String schema,
        String name,
        Period period,
        PartitionKey key,
        @Nullable Duration retention) {

    /** Checks the names: they come from code only and are inserted into statements without quoting. */
    public PartitionedTable {
        if (!schema.matches("[a-z_]+") || !name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a plain name: " + schema + "." + name);
        }
    }

    String qualifiedName() {
        return schema + "." + name;
    }

    String defaultPartition() {
        return qualifiedName() + "_other";
    }

    String partitionName(LocalDate start) {
        return name + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(start);
    }

    LocalDate currentStart(Clock clock) {
        return period.startOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Returns whether every row in the partition has passed its retention. */
    boolean isExpired(LocalDate start, Clock clock) {
        return retention != null
                && !period.next(start)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .isAfter(clock.instant().minus(retention));
    }
}
