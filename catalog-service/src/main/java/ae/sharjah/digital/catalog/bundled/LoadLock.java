package ae.sharjah.digital.catalog.bundled;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The lock that lets one replica load at a time. It belongs to a database session and ends with it, even after a crash.
 */
@Component
class LoadLock {
    private static final int LOCK_SPACE = 0x63617461;
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(200);

    private final DataSource database;

    LoadLock(DataSource database) {
        this.database = database;
    }

    /** Waits until no other replica loads, then runs the work under the lock. */
    void runExclusively(Runnable work) throws SQLException, InterruptedException {
        try (Connection session = database.getConnection()) {
            session.setAutoCommit(true);
            while (!queryBoolean(session, "SELECT pg_try_advisory_lock(?, 1)")) {
                TimeUnit.NANOSECONDS.sleep(RETRY_INTERVAL.toNanos());
            }
            try {
                work.run();
            } finally {
                queryBoolean(session, "SELECT pg_advisory_unlock(?, 1)");
            }
        }
    }

    private static boolean queryBoolean(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, LOCK_SPACE);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
