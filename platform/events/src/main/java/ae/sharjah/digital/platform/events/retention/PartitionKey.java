package ae.sharjah.digital.platform.events.retention;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The column a table is partitioned by.
 *
 * @param column its name
 * @param kind how it tells the time
 */
public record PartitionKey(String column, Kind kind) {

    /** How a column tells the time. */
    public enum Kind {
        DATE,
        TIMESTAMP,
        /** An identifier of version 7, whose first 48 bits are the millisecond it was made in. */
        TIME_ORDERED_ID
    }

    public PartitionKey {
        if (!column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not a plain name: " + column);
        }
    }

    /** The first value of a day, as SQL. */
    String from(LocalDate day) {
        return switch (kind) {
            case DATE -> "'" + day + "'";
            case TIMESTAMP -> "'" + day + " 00:00:00+00'";
            case TIME_ORDERED_ID -> "'" + firstId(day) + "'";
        };
    }

    /** No identifier of that day is smaller: what follows its time is zero, even the version. */
    private static UUID firstId(LocalDate day) {
        long millis = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return new UUID(millis << 16, 0);
    }
}
