package ae.sharjah.digital.gateway.security;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A lock per session over all replicas: first within this process, then an advisory lock. A caller waits no longer than
 * the configured time, since the identity provider may hang while another exchange has the lock.
 */
final class SessionLock {
    /** Each holder occupies a database connection, and takes another to save: far fewer than the pool has. */
    private static final int MOST_HOLDERS = 4;

    private static final int STRIPES = 256;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);
    private final Semaphore holders = new Semaphore(MOST_HOLDERS);
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Duration longestWait;

    /** @param longestWait altogether, until the work begins */
    SessionLock(TransactionTemplate transactions, JdbcClient jdbc, Duration longestWait) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.longestWait = longestWait;
    }

    /** Returns the result of the work, or {@link SessionToken.Unavailable} when it could not begin in time. */
    SessionToken whileHeld(String session, Supplier<SessionToken> work) {
        long deadline = System.nanoTime() + longestWait.toNanos();
        ReentrantLock stripe = stripes[Math.floorMod(session.hashCode(), STRIPES)];
        try {
            if (!stripe.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return late("the exchange that refreshes the session's tokens");
            }
            try {
                if (!holders.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return late("sessions whose tokens are being refreshed");
                }
                try {
                    return overAllReplicas(session, work, deadline);
                } finally {
                    holders.release();
                }
            } finally {
                stripe.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return late("nothing more, being stopped");
        }
    }

    private SessionToken overAllReplicas(String session, Supplier<SessionToken> work, long deadline) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                acquire(session, deadline);
                return work.get();
            }));
        } catch (UncategorizedSQLException refused) {
            SQLException reason = refused.getSQLException();
            if (reason == null || !LOCK_NOT_AVAILABLE.equals(reason.getSQLState())) {
                throw refused;
            }
            return late("another replica");
        } catch (CannotCreateTransactionException noConnection) {
            return late("the database");
        }
    }

    private void acquire(String session, long deadline) {
        // Zero would mean to wait without limit.
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        jdbc.sql("SELECT set_config('lock_timeout', ?, true)")
                .param(Long.toString(millis))
                .query(String.class)
                .single();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(session)
                .query((row, number) -> true)
                .single();
    }

    private static SessionToken late(String waitedFor) {
        LOG.warn("tokens were not refreshed in time: waited for {}", waitedFor);
        return new SessionToken.Unavailable();
    }
}
