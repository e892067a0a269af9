package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.ChildProcess;
import ae.sharjah.digital.local.servers.Command;
import ae.sharjah.digital.local.servers.Jvm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs {@link Training} beside a platform that has become ready: later, and at the lowest priority. */
final class BackgroundTraining {

    /** Leaves the first page views undisturbed. */
    private static final Duration DELAY = Duration.ofSeconds(20);

    private final Class<?> program;
    private final Options options;
    private final DataFolder data;
    private final Progress progress;
    private @Nullable ChildProcess process;
    private boolean stopped;

    /** @param program whose {@code main} accepts the verb {@code train} */
    BackgroundTraining(Class<?> program, Options options, DataFolder data, Progress progress) {
        this.program = program;
        this.options = options;
        this.data = data;
        this.progress = progress;
    }

    void schedule() {
        Thread.ofVirtual().name("training").start(() -> {
            try {
                Thread.sleep(DELAY);
                ChildProcess started = start();
                if (started != null && started.awaitCompletion() != 0 && !isStopped()) {
                    progress.print("  Recording caches for faster starts failed; see " + data.log("training") + ".");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized @Nullable ChildProcess start() {
        if (stopped) {
            return null;
        }
        List<String> command = List.of(
                "nice",
                "-n",
                "19",
                Jvm.java(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "train",
                "--root",
                options.root().toString(),
                "--data",
                data.path().toString());
        String cache = System.getenv("XDG_CACHE_HOME");
        Map<String, String> environment = cache == null ? Map.of() : Map.of("XDG_CACHE_HOME", cache);
        process = ChildProcess.start(
                new Command("training", command, environment, data.of("training"), data.log("training")));
        return process;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    synchronized void stop() {
        stopped = true;
        ChildProcess running = process;
        if (running != null && running.isAlive()) {
            running.stop("TERM", Duration.ofSeconds(20));
        }
    }
}
