package ae.sharjah.digital.platform.events.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A table whose partitions are periods of time in UTC, each named after the table and its first day, with a default
 * partition {@code <table>_other} so that nothing is refused for want of one.
 *
 * @param schema of the table and its partitions
 * @param name of the table
 * @param period what one partition holds
 * @param key what the table is partitioned by
 * @param retention how long rows are kept at the least, or null for ever
 */
public record PartitionedTable(
        String schema,
        String name,
        Period period,
        PartitionKey key,
        @Nullable Duration retention) {

    /** Names come from code alone and are put into statements as they are. */
    public PartitionedTable {
        if (!schema.matches("[a-z_]+") || !name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a plain name: " + schema + "." + name);
        }
    }

    String whole() {
        return schema + "." + name;
    }

    String other() {
        return whole() + "_other";
    }

    String partition(LocalDate start) {
        return name + "_" + DateTimeFormatter.BASIC_ISO_DATE.format(start);
    }

    LocalDate current(Clock clock) {
        return period.startOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Whether everything in the partition may be forgotten. */
    boolean isOver(LocalDate start, Clock clock) {
        return retention != null
                && !period.next(start)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .isAfter(clock.instant().minus(retention));
    }
}
