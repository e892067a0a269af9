package ae.sharjah.digital.catalog.shipped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one replica load at a time. The lock lives in a database session and ends with it, whatever happens here. */
@Component
class LoadLock {
    private static final int LOCK_SPACE = 0x63617461;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final DataSource database;

    LoadLock(DataSource database) {
        this.database = database;
    }

    /** Runs the work once no other replica loads. */
    void alone(Runnable work) throws SQLException, InterruptedException {
        try (Connection session = database.getConnection()) {
            session.setAutoCommit(true);
            while (!asked(session, "SELECT pg_try_advisory_lock(?, 1)")) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
            }
            try {
                work.run();
            } finally {
                asked(session, "SELECT pg_advisory_unlock(?, 1)");
            }
        }
    }

    private static boolean asked(Connection session, String question) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, LOCK_SPACE);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
