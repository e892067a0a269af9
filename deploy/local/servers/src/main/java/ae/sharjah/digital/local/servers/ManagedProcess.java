package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Base of the servers that run as child processes: starts one, waits for its readiness, stops or kills it, and starts it
 * again with the same data. One thread may stop or kill the server while another waits for its start, which then fails.
 */
public abstract class ManagedProcess {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final ServerDescription description;
    private volatile @Nullable ChildProcess process;

    protected ManagedProcess(ServerDescription description) {
        this.description = description;
    }

    /** Prepares what the server needs and returns the command that runs it; called by every start. */
    protected abstract Command command();

    /** Returns whether the started server answers; called repeatedly until it does. */
    protected abstract boolean isReady();

    /** Returns the signal by which the server stops in its clean way. */
    protected String stopSignal() {
        return "TERM";
    }

    public final String name() {
        return description.name();
    }

    public final Path folder() {
        return description.folder();
    }

    public final Path log() {
        return description.log();
    }

    /** Starts the server and returns when it answers. Throws {@link ServerStartException}. */
    public final synchronized void start() {
        ChildProcess started = ChildProcess.start(command());
        process = started;
        awaitReadiness(started);
    }

    /** Stops the server in its clean way, and kills it when that takes too long; does nothing when it does not run. */
    public void stop() {
        ChildProcess running = process;
        if (running != null && running.isAlive()) {
            running.stop(stopSignal(), description.stopTimeout());
        }
    }

    /** Sends {@code kill -9} and returns when the process has ended. The data stays. */
    public void kill() {
        process().kill();
    }

    /** Sends {@code kill -9} if the server runs or is starting; does nothing otherwise. */
    public final void killIfRunning() {
        ChildProcess running = process;
        if (running != null && running.isAlive()) {
            kill();
        }
    }

    /** Returns the running process. Throws {@link IllegalStateException} before the first start. */
    public final ChildProcess process() {
        ChildProcess running = process;
        if (running == null) {
            throw new IllegalStateException(description.title() + " was not started");
        }
        return running;
    }

    private void awaitReadiness(ChildProcess started) {
        String title = description.title();
        long end = System.nanoTime() + description.startTimeout().toNanos();
        while (!isReady()) {
            if (!started.isAlive()) {
                throw new ServerStartException(
                        title + " ended with exit code " + started.exitCode() + " while starting.", log());
            }
            if (System.nanoTime() > end) {
                started.kill();
                throw new ServerStartException(
                        title + " was not ready within "
                                + description.startTimeout().toSeconds() + " s.",
                        log());
            }
            try {
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                started.kill();
                throw new ServerStartException("Waiting for " + title + " was interrupted.", e);
            }
        }
    }
}
