package ae.sharjah.digital.loadtests;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Counts of submissions in the databases. Every count opens its own connection, because the database server is among
 * the processes that are killed.
 */
final class SubmissionCounts {
    private static final long TIMEOUT_SECONDS = 300;

    private final String address;
    private final String password;

    SubmissionCounts(RunningPlatform platform) throws IOException {
        address = platform.postgresql().replaceAll("/[^/]*$", "/");
        password = platform.secret("postgresql-superuser");
    }

    /** Returns the ids of all requests. */
    Set<String> requests() throws SQLException {
        return byRequest("request", "SELECT id::text, 1 FROM request").keySet();
    }

    /**
     * Waits until every accepted submission has reached its agency and its applicant is notified, then compares and
     * prints the counts.
     *
     * @param accepted ids of submissions that were answered with 201
     * @param before ids of requests that existed before the first attempt
     * @param expected expected number of submissions
     * @return true if every submission exists exactly once
     */
    boolean verify(Set<String> accepted, Set<String> before, int expected) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (System.nanoTime() < deadline && !isSettled(accepted)) {
            TimeUnit.SECONDS.sleep(1);
        }
        var added = requests();
        added.removeAll(before);
        System.out.printf("expected %d, accepted %d, requests added %d%n", expected, accepted.size(), added.size());
        boolean all = added.equals(accepted) && accepted.size() == expected;
        all &= once("dispatched", accepted, handedOver());
        all &= once("received by the agency", accepted, received());
        all &= once("acknowledged or decided", accepted, acknowledgedOrDecided());
        all &= once("notified", accepted, notified());
        all &= none("requests whose history is not their state", inconsistent());
        all &= none("events waiting", waiting());
        return all & none("events parked", parked());
    }

    /** Returns true when nothing changes any more: agencies decide some time after they acknowledge. */
    private boolean isSettled(Set<String> accepted) throws SQLException {
        return waiting() == 0 && one("request", """
                        SELECT count(*) FROM request WHERE status IN ('SUBMITTED', 'IN_PROGRESS')
                           AND EXISTS (SELECT FROM dispatch WHERE request_id = request.id)
                        """) == 0 && notified().keySet().containsAll(accepted);
    }

    private Map<String, Long> handedOver() throws SQLException {
        return byRequest("request", """
                SELECT request_id::text, count(*) FROM dispatch WHERE occasion = 'SUBMITTED' GROUP BY request_id
                """);
    }

    /**
     * Counts acknowledgements or decisions, whichever are more frequent, because neither may occur twice. An agency
     * whose response was lost with the adapter that waited for it may decide before the dispatch is repeated: then its
     * decision is the acknowledgement.
     */
    private Map<String, Long> acknowledgedOrDecided() throws SQLException {
        return byRequest("request", """
                SELECT request_id::text, greatest(count(*) FILTER (WHERE action = 'acknowledge'),
                                                  count(*) FILTER (WHERE action IN ('approve', 'reject')))
                  FROM history WHERE action IN ('acknowledge', 'approve', 'reject') GROUP BY request_id
                """);
    }

    private Map<String, Long> received() throws SQLException {
        return byRequest("sandbox", """
                SELECT request_id::text, count(*) FROM received WHERE occasion = 'submitted' GROUP BY request_id
                """);
    }

    private Map<String, Long> notified() throws SQLException {
        return byRequest("notification", """
                SELECT request_id::text, count(*) FROM notification WHERE kind = 'request.submitted' GROUP BY request_id
                """);
    }

    private long inconsistent() throws SQLException {
        return one("request", """
                SELECT count(*) FROM request WHERE NOT EXISTS (
                    SELECT FROM (SELECT * FROM history WHERE request_id = request.id ORDER BY version DESC LIMIT 1) last
                     WHERE (last.stage, last.status) = (request.stage, request.status))
                """);
    }

    private long waiting() throws SQLException {
        return one("request", "SELECT count(*) FROM platform.outbox");
    }

    private long parked() throws SQLException {
        String query = "SELECT count(*) FROM platform.parked_event";
        return one("request", query) + one("notification", query) + one("adapters", query) + one("catalog", query);
    }

    private static boolean once(String what, Set<String> accepted, Map<String, Long> counted) {
        long never = accepted.stream().filter(id -> !counted.containsKey(id)).count();
        long often =
                accepted.stream().filter(id -> counted.getOrDefault(id, 0L) > 1).count();
        System.out.printf("%-24s never %d, more than once %d%n", what, never, often);
        return never == 0 && often == 0;
    }

    private static boolean none(String what, long count) {
        System.out.printf("%s %d%n", what, count);
        return count == 0;
    }

    private long one(String database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(address + database, "postgres", password);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<String, Long> byRequest(String database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(address + database, "postgres", password);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            var counted = new HashMap<String, Long>();
            while (row.next()) {
                counted.put(row.getString(1), row.getLong(2));
            }
            return counted;
        }
    }
}
