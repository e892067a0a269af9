package ae.sharjah.digital.load;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Counts in the databases themselves what became of submissions. Every count has a connection of its own, since the
 * database server is among what is killed.
 */
final class Count {
    private static final long PATIENCE_SECONDS = 300;

    private final String address;
    private final String password;

    Count(RunningPlatform platform) throws IOException {
        address = platform.postgresql().replaceAll("/[^/]*$", "/");
        password = platform.secret("postgresql-superuser");
    }

    /** All requests there are, by id. */
    Set<String> requests() throws SQLException {
        return byRequest("request", "SELECT id::text, 1 FROM request").keySet();
    }

    /**
     * Waits until all that was accepted is with its agency and its applicant is told, then compares; prints what it
     * compares.
     *
     * @param accepted what was answered with 201
     * @param before   what was there before the first attempt
     * @param wanted   how many submissions there were to be
     * @return whether everything is there, once
     */
    boolean settles(Set<String> accepted, Set<String> before, int wanted) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline && !settled(accepted)) {
            TimeUnit.SECONDS.sleep(1);
        }
        var added = requests();
        added.removeAll(before);
        System.out.printf("wanted %d, accepted %d, requests added %d%n", wanted, accepted.size(), added.size());
        boolean all = added.equals(accepted) && accepted.size() == wanted;
        all &= once("handed over", accepted, handedOver());
        all &= once("received by the agency", accepted, received());
        all &= once("acknowledged or decided", accepted, takenOn());
        all &= once("told", accepted, told());
        all &= none("requests whose history is not their state", unequal());
        all &= none("events waiting", waiting());
        return all & none("events parked", parked());
    }

    /** Agencies decide a while after they acknowledged: only then nothing moves any more. */
    private boolean settled(Set<String> accepted) throws SQLException {
        return waiting() == 0 && one("request", """
                        SELECT count(*) FROM request WHERE status IN ('SUBMITTED', 'IN_PROGRESS')
                           AND EXISTS (SELECT FROM dispatch WHERE request_id = request.id)
                        """) == 0 && told().keySet().containsAll(accepted);
    }

    private Map<String, Long> handedOver() throws SQLException {
        return byRequest("request", """
                SELECT request_id::text, count(*) FROM dispatch WHERE occasion = 'SUBMITTED' GROUP BY request_id
                """);
    }

    /**
     * An agency whose answer was lost with the adapter that waited for it may decide before it is asked again: then its
     * decision is the acknowledgement. Counted is the more frequent of the two, for neither may stand there twice.
     */
    private Map<String, Long> takenOn() throws SQLException {
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

    private Map<String, Long> told() throws SQLException {
        return byRequest("notification", """
                SELECT request_id::text, count(*) FROM notification WHERE kind = 'request.submitted' GROUP BY request_id
                """);
    }

    private long unequal() throws SQLException {
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
