package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.LocalServer;
import ae.sharjah.digital.local.servers.StartFailed;
import java.time.Duration;
import java.time.Instant;

/** One part under supervision: started, started again whenever it ends by itself, stopped. */
final class Supervised {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final Part part;
    private final Progress progress;
    private final Runnable changed;
    private volatile State state;
    private volatile boolean stopExpected;

    Supervised(Part part, Progress progress, Runnable changed) {
        this.part = part;
        this.progress = progress;
        this.changed = changed;
        this.state = new State(part.name(), State.Phase.WAITING, part.port(), 0, Instant.now(), 0);
    }

    String name() {
        return part.name();
    }

    Part part() {
        return part;
    }

    State state() {
        return state;
    }

    void startFirst() {
        long before = System.nanoTime();
        set(State.Phase.STARTING, 0, 0);
        part.server().start();
        part.afterFirstStart().run();
        ready(0);
        progress.ready(part, Duration.ofNanos(System.nanoTime() - before));
    }

    /** Returns after a wanted stop only. */
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
                progress.say("  " + name() + " ended with exit code " + exit + "; starting it again in "
                        + Progress.seconds(pause));
                set(State.Phase.RESTARTING, 0, restarts);
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
            progress.say("  " + name() + " is ready again after "
                    + Progress.seconds(Duration.ofNanos(System.nanoTime() - before)));
        } catch (StartFailed | Refusal failure) {
            if (!stopExpected) {
                progress.say("  " + failure.getMessage());
            }
        }
    }

    void expectStop() {
        stopExpected = true;
    }

    void stop() {
        if (state.phase() == State.Phase.WAITING) {
            return;
        }
        set(State.Phase.STOPPING, state.pid(), state.restarts());
        server().stop();
        set(State.Phase.STOPPED, 0, state.restarts());
    }

    private LocalServer server() {
        return part.server();
    }

    private void ready(int restarts) {
        set(State.Phase.READY, server().process().handle().pid(), restarts);
    }

    private void set(State.Phase phase, long pid, int restarts) {
        Instant since = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElseGet(Instant::now);
        state = new State(name(), phase, part.port(), pid, since, restarts);
        changed.run();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
