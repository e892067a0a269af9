package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.ManagedProcess;
import ae.sharjah.digital.local.servers.ServerStartException;
import java.time.Duration;
import java.time.Instant;

/** A process under supervision: started, restarted when it ends by itself, stopped. */
final class SupervisedProcess {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final PlatformProcess process;
    private final Progress progress;
    private final Runnable changed;
    private volatile ProcessState state;
    private volatile boolean stopExpected;

    SupervisedProcess(PlatformProcess process, Progress progress, Runnable changed) {
        this.process = process;
        this.progress = progress;
        this.changed = changed;
        this.state = new ProcessState(process.name(), ProcessState.Phase.WAITING, process.port(), 0, Instant.now(), 0);
    }

    String name() {
        return process.name();
    }

    PlatformProcess process() {
        return process;
    }

    ProcessState state() {
        return state;
    }

    void startFirst() {
        long before = System.nanoTime();
        set(ProcessState.Phase.STARTING, 0, 0);
        process.server().start();
        process.afterFirstStart().run();
        ready(0);
        progress.ready(process, Duration.ofNanos(System.nanoTime() - before));
    }

    /** Restarts the process whenever it ends; returns after an expected stop only. */
    void keepRunning() {
        Duration pause = FIRST_PAUSE;
        int restarts = 0;
        try {
            while (true) {
                int exit = server().process().awaitExit();
                if (stopExpected) {
                    return;
                }
                Duration ran = Duration.between(state.since(), Instant.now());
                pause = ran.compareTo(STEADY) > 0 ? FIRST_PAUSE : pause;
                restarts++;
                progress.print("  " + name() + " ended with exit code " + exit + "; starting it again in "
                        + Progress.seconds(pause));
                set(ProcessState.Phase.RESTARTING, 0, restarts);
                Thread.sleep(pause);
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                restart(restarts);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(int restarts) {
        if (stopExpected) {
            return;
        }
        long before = System.nanoTime();
        try {
            server().start();
            ready(restarts);
            progress.print("  " + name() + " is ready again after "
                    + Progress.seconds(Duration.ofNanos(System.nanoTime() - before)));
        } catch (ServerStartException | Refusal failure) {
            if (!stopExpected) {
                progress.print("  " + failure.getMessage());
            }
        }
    }

    void expectStop() {
        stopExpected = true;
    }

    void stop() {
        if (state.phase() == ProcessState.Phase.WAITING) {
            return;
        }
        set(ProcessState.Phase.STOPPING, state.pid(), state.restarts());
        server().stop();
        set(ProcessState.Phase.STOPPED, 0, state.restarts());
    }

    private ManagedProcess server() {
        return process.server();
    }

    private void ready(int restarts) {
        set(ProcessState.Phase.READY, server().process().handle().pid(), restarts);
    }

    private void set(ProcessState.Phase phase, long pid, int restarts) {
        Instant since = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElseGet(Instant::now);
        state = new ProcessState(name(), phase, process.port(), pid, since, restarts);
        changed.run();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
