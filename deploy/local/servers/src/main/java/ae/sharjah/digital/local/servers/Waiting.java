package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.time.Duration;

/** Bounded waiting for a process to become ready. */
public final class Waiting {

    private static final Duration STEP = Duration.ofMillis(100);

    /** True once ready; throws nothing for "not yet". */
    public interface Check {
        boolean ready();
    }

    private Waiting() {}

    /** Returns when ready; fails in a sentence when the process ends first or the time is up. */
    public static void until(String what, OwnProcess process, Path log, Duration limit, Check check) {
        long end = System.nanoTime() + limit.toNanos();
        while (!check.ready()) {
            if (!process.isAlive()) {
                throw new StartFailed(what + " ended with exit code " + process.exitCode() + " while starting.", log);
            }
            if (System.nanoTime() > end) {
                process.kill();
                throw new StartFailed(what + " was not ready within " + limit.toSeconds() + " s.", log);
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.kill();
                throw new StartFailed("Waiting for " + what + " was interrupted.", e);
            }
        }
    }
}
