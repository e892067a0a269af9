package ae.sharjah.digital.request.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Processor time as counted by the kernel. */
final class ProcessorTime {
    private static final double TICKS_A_SECOND = 100;
    private static final int AFTER_NAME_USER = 11;
    private static final int AFTER_NAME_CHILDREN_SYSTEM = 14;

    private ProcessorTime() {}

    /** Returns the milliseconds that a process has used. */
    static double millisOf(long pid) {
        return ticks(pid, 2) / TICKS_A_SECOND * TimeUnit.SECONDS.toMillis(1);
    }

    /** Returns the milliseconds that a PostgreSQL server has used, with all its processes and those that have ended. */
    static double millisOfServer(long postmaster) {
        double ticks = ticks(postmaster, AFTER_NAME_CHILDREN_SYSTEM - AFTER_NAME_USER + 1);
        for (ProcessHandle child :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), 2);
        }
        return ticks / TICKS_A_SECOND * TimeUnit.SECONDS.toMillis(1);
    }

    /** Returns the parent of a connection's backend process. */
    static long postmaster(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }

    private static double ticks(long pid, int fields) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int field = 0; field < fields; field++) {
                sum += Long.parseLong(afterName[AFTER_NAME_USER + field]);
            }
            return sum;
        } catch (java.nio.file.NoSuchFileException ended) {
            // Counted by its parent from now on.
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
