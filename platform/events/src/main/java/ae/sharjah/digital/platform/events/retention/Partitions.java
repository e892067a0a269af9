package ae.sharjah.digital.platform.events.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Existing partitions of partitioned tables. */
public final class Partitions {
    private final JdbcClient jdbc;
    private final Clock clock;

    public Partitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the first days of a table's partitions, the oldest first, without the default partition. */
    List<LocalDate> startDates(PartitionedTable table) {
        return jdbc
                .sql("""
                        SELECT right(child.relname, 8)
                          FROM pg_inherits
                          JOIN pg_class child ON child.oid = inhrelid
                         WHERE inhparent = to_regclass(:table) AND child.relname ~ ('^' || :name || '_[0-9]{8}$')
                         ORDER BY 1
                        """)
                .param("table", table.qualifiedName())
                .param("name", table.name())
                .query(String.class)
                .list()
                .stream()
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                .toList();
    }

    /** Returns how many periods after the current one have their partition; -1 when the current one itself has none. */
    public int periodsAhead(PartitionedTable table) {
        List<LocalDate> there = startDates(table);
        int ahead = -1;
        for (LocalDate start = table.currentStart(clock);
                there.contains(start);
                start = table.period().next(start)) {
            ahead++;
        }
        return ahead;
    }
}
