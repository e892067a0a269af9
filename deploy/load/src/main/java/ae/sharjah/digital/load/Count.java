package ae.sharjah.digital.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Counts in the databases themselves what became of submissions. */
final class Count implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final Connection requests;
    private final Connection notifications;
    private final Connection sandbox;

    Count(RunningPlatform platform) throws Exception {
        String password = platform.secret("postgresql-superuser");
        requests = open(platform, "request", password);
        notifications = open(platform, "notification", password);
        sandbox = open(platform, "sandbox", password);
    }

    private static Connection open(RunningPlatform platform, String database, String password) throws SQLException {
        String address = platform.postgresql().replaceAll("/[^/]*$", "/" + database);
        return DriverManager.getConnection(address, "postgres", password);
    }

    long requests() throws SQLException {
        return one(requests, "SELECT count(*) FROM request");
    }

    /** Waits until all that was accepted is with its agency, then compares; prints what it compares. */
    boolean settles(Set<String> accepted, long before, int wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && !settled()) {
            TimeUnit.SECONDS.sleep(1);
        }
        Set<String> kept = ids(requests, "SELECT id::text FROM request");
        var lost = new HashSet<>(accepted);
        lost.removeAll(kept);
        long added = requests() - before;
        long unacknowledged = one(requests, "SELECT count(*) FROM dispatch WHERE state IN ('QUEUED', 'DELIVERED')");
        long waiting = one(requests, "SELECT count(*) FROM platform.outbox");
        long parked = one(requests, "SELECT count(*) FROM platform.parked_event")
                + one(notifications, "SELECT count(*) FROM platform.parked_event");
        System.out.printf("wanted %d, requests added %d, accepted and lost %d%n", wanted, added, lost.size());
        System.out.printf(
                "not acknowledged by the agency %d, events waiting %d, parked %d%n", unacknowledged, waiting, parked);
        return lost.isEmpty() && added == wanted && unacknowledged == 0 && waiting == 0 && parked == 0 && onceEach();
    }

    private boolean settled() throws SQLException {
        return one(requests, "SELECT count(*) FROM dispatch WHERE state IN ('QUEUED', 'DELIVERED')") == 0
                && one(requests, "SELECT count(*) FROM platform.outbox") == 0;
    }

    /** One hand-over, one notification of the submission, one receipt at the agency: for every request. */
    private boolean onceEach() throws SQLException {
        long handedOver = one(requests, """
                SELECT count(*) FROM (SELECT request_id FROM dispatch WHERE occasion = 'SUBMITTED'
                                       GROUP BY request_id HAVING count(*) > 1) twice
                """);
        long told = one(notifications, """
                SELECT count(*) FROM (SELECT request_id FROM notification WHERE kind = 'request.submitted'
                                       GROUP BY request_id HAVING count(*) > 1) twice
                """);
        long received = one(sandbox, """
                SELECT count(*) FROM (SELECT request_id FROM received WHERE occasion = 'submitted'
                                       GROUP BY request_id HAVING count(*) > 1)
                twice
                """);
        System.out.printf("twice: handed over %d, told %d, received by the agency %d%n", handedOver, told, received);
        return handedOver == 0 && told == 0 && received == 0;
    }

    private static long one(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Set<String> ids(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            var ids = new HashSet<String>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        }
    }

    @Override
    public void close() throws SQLException {
        requests.close();
        notifications.close();
        sandbox.close();
    }
}
