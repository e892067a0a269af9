package ae.sharjah.digital.gateway.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One at a time per session, over all replicas: first within this process, then by an advisory lock. */
final class SessionLock {
    /** Each holder keeps a database connection, and takes another to save: far fewer than the pool has. */
    private static final int MOST_HOLDERS = 4;

    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);
    private final Semaphore holders = new Semaphore(MOST_HOLDERS);
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    SessionLock(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    SessionToken whileHeld(String session, Supplier<SessionToken> work) {
        ReentrantLock stripe = stripes[Math.floorMod(session.hashCode(), STRIPES)];
        stripe.lock();
        try {
            holders.acquireUninterruptibly();
            try {
                return java.util.Objects.requireNonNull(transactions.execute(status -> {
                    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                            .param(session)
                            .query((row, number) -> true)
                            .single();
                    return work.get();
                }));
            } finally {
                holders.release();
            }
        } finally {
            stripe.unlock();
        }
    }
}
