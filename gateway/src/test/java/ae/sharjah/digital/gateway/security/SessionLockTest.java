package ae.sharjah.digital.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.PostgresServer;
import ae.sharjah.digital.local.fixture.TestServers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(30)
class SessionLockTest {
    private static final Duration LONGEST = Duration.ofMillis(500);
    private static final SessionToken DONE = new SessionToken.Valid("token");

    private final PostgresServer server = TestServers.postgres();
    private final DriverManagerDataSource database =
            new DriverManagerDataSource(server.jdbcUrl(server.createDatabase()), server.username(), server.password());
    private final SessionLock here = lock();
    private final SessionLock elsewhere = lock();

    @Test
    void admitsTheNextCallerWhenTheFirstIsDone() {
        assertThat(here.whileHeld("a", () -> DONE)).isEqualTo(DONE);
        assertThat(here.whileHeld("a", () -> DONE)).isEqualTo(DONE);
        assertThat(elsewhere.whileHeld("a", () -> DONE)).isEqualTo(DONE);
    }

    @Test
    void limitsTheWaitInThisProcess() throws Exception {
        waitsNoLongerThanItMay(here, "a", 1);
    }

    @Test
    void limitsTheWaitForAnotherReplica() throws Exception {
        waitsNoLongerThanItMay(elsewhere, "a", 1);
    }

    @Test
    void limitsTheWaitForAPlaceWhenOtherSessionsOccupyAll() throws Exception {
        waitsNoLongerThanItMay(here, "another", 4);
    }

    /** Checks the longest wait while the given number of other sessions (a, b, c) are being refreshed here and hang. */
    private void waitsNoLongerThanItMay(SessionLock lock, String session, int hanging) throws Exception {
        var locked = new CountDownLatch(hanging);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < hanging; i++) {
                String other = Character.toString('a' + i);
                var unused = threads.submit(() -> here.whileHeld(other, () -> {
                    locked.countDown();
                    await(release);
                    return DONE;
                }));
            }
            assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();
            assertThat(lock.whileHeld(session, () -> DONE)).isEqualTo(new SessionToken.Unavailable());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.multipliedBy(4));
            release.countDown();
        } finally {
            release.countDown();
        }
        assertThat(lock.whileHeld(session, () -> DONE)).isEqualTo(DONE);
    }

    private static void await(CountDownLatch release) {
        try {
            assertThat(release.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private SessionLock lock() {
        return new SessionLock(
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                JdbcClient.create(database),
                LONGEST);
    }
}
