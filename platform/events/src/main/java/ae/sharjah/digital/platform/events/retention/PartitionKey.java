package ae.sharjah.digital.platform.events.retention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The column a table is partitioned by.
 *
 * @param column name of the column
 * @param kind how the column expresses time
 */
public record PartitionKey(String column, Kind kind) {

    /** Kind of value by which a column expresses time. */
    public enum Kind {
        DATE,
        TIMESTAMP,
        /** An identifier of version 7, whose first 48 bits are the millisecond of its creation. */
        TIME_ORDERED_ID
    }

    public PartitionKey {
        if (!column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a plain name: " + column);
        }
    }

    /** Returns the first value of a day, as SQL. */
    String lowerBound(LocalDate day) {
        return switch (kind) {
            case DATE -> "'" + day + "'";
            case TIMESTAMP -> "'" + day + " 00:00:00+00'";
            case TIME_ORDERED_ID -> "'" + smallestId(day) + "'";
        };
    }

    /**
     * Returns an identifier that no identifier of that day is smaller than: all bits after the time are zero, even the
     * version.
     */
    private static UUID smallestId(LocalDate day) {
        long millis = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
