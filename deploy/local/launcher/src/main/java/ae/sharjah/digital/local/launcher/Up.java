package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.ChildProcess;
import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.Keycloak;
import ae.sharjah.digital.local.servers.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code deploy/local/up}: starts the platform on an empty or used data folder and runs it until it is stopped. */
final class Up {

    private static final long NEEDED_BYTES = 1L << 30;

    private final Options options;
    private final Platform platform;
    private final DataFolder data;
    private final Progress progress = new Progress(System.out);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final BackgroundTraining training;
    private volatile boolean stopping;

    Up(Class<?> program, Options options, Platform platform) {
        this.options = options;
        this.platform = platform.only(options.only());
        this.data = new DataFolder(options.data());
        this.training = new BackgroundTraining(program, options, data, progress);
    }

    /** Returns only when the platform could not be started. Stopping ends the JVM. */
    int run() throws InterruptedException {
        try {
            FileLock lock = data.lock(); // until the JVM ends
            endLeftovers();
            if (options.fresh()) {
                data.empty();
            }
            DataGeneration generation = new DataGeneration(data);
            generation.check();
            checkDisk();
            platform.services().forEach(service -> ServiceJar.check(options.root(), service));
            PortPlan ports = PortPlan.choose(options.ports(), platform.ports(), data.ports());
            ports.check(platform.listening());
            ports.store();
            generation.write();
            JvmMode mode = options.fullSpeed() ? JvmMode.FULL_SPEED : JvmMode.QUICK_START;
            PlatformProcesses processes =
                    new PlatformProcesses(platform, options, data, ports, new Secrets(data.secrets()), mode);
            Supervisor supervisor = new Supervisor(processes.all(), progress, data.states());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, lock)));
            progress.print("Starting the platform; its data is in " + data.path() + ".");
            createLogs();
            if (platform.servers().contains(Platform.KEYCLOAK) && !Keycloak.isPrepared()) {
                progress.print("  Keycloak is prepared first, once for this user; it takes about half a minute.");
            }
            supervisor.startAll();
            LogRotation.watch(data.path().resolve("logs"));
            announce(processes.addresses());
            if (options.build()) {
                training.schedule();
            }
            stopped.await();
            return 0;
        } catch (ServerStartException failure) {
            return failed(String.valueOf(failure.getMessage()), failure.lastLines());
        }
    }

    private int failed(String sentence, List<String> lastLines) throws InterruptedException {
        if (stopping) {
            stopped.await(); // the start failed because the platform is being stopped
        }
        progress.print(sentence);
        lastLines.forEach(line -> progress.print("    | " + line));
        return 1;
    }

    private void stop(Supervisor supervisor, FileLock lock) {
        stopping = true;
        progress.print("Stopping; the logs are in " + data.path().resolve("logs") + ".");
        training.stop();
        supervisor.stopAll();
        data.deleteRunFiles();
        progress.print("Stopped.");
        stopped.countDown();
        if (!lock.isValid()) {
            progress.print("The lock on " + data.path() + " was lost meanwhile.");
        }
    }

    /** Ends the processes of an earlier run whose launcher was killed together with its reaper. */
    private void endLeftovers() {
        for (Path file : data.pidFiles()) {
            ChildProcess.endLeftover(file)
                    .ifPresent(pid -> progress.print("Ended a process that an earlier run left behind: "
                            + file.getFileName().toString().replace(".pid", "") + " (process " + pid + ")."));
        }
    }

    private void checkDisk() {
        try {
            long free = Files.getFileStore(data.path()).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new Refusal("Only " + (free >> 20) + " MiB are free on the disk of " + data.path()
                        + "; the platform needs " + (NEEDED_BYTES >> 20) + " MiB.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createLogs() {
        try {
            Files.createDirectories(data.path().resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void announce(Map<String, String> addresses) {
        String json = addresses.entrySet().stream()
                .map(entry -> "  \"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        DataFolder.write(data.addresses(), json);
        progress.print("""

                The platform is ready after %s.

                  Portal            %s
                  Keycloak          %s   (administrator admin, password in %s)
                  Logs              %s

                  People, each with the password demo-<name>:
                    maryam, ravi, john              residents (assurance SOP3, SOP2, SOP1)
                    officer-municipality            officer of the municipality; README.md lists those of all agencies
                    officer-sewa, publisher-sewa    officer and publisher of the utility
                    appeals-municipality, appeals-sewa  officers for appeals and complaints
                    reviewer, analyst, operator     the digital office

                Ctrl-C or deploy/local/down stops it; deploy/local/status shows its processes.""".formatted(
                        Progress.seconds(progress.elapsed()),
                        addresses.get("gateway"),
                        addresses.get("keycloak"),
                        data.secrets(),
                        data.path().resolve("logs")));
    }
}
