package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.Keycloak;
import ae.sharjah.digital.local.servers.OwnProcess;
import ae.sharjah.digital.local.servers.StartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** {@code deploy/local/up}: from an empty or used data folder to a running platform, until someone stops it. */
final class Up {

    private static final long NEEDED_BYTES = 1L << 30;

    private final Options options;
    private final Platform platform;
    private final DataFolder data;
    private final Progress progress = new Progress(System.out);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    Up(Options options, Platform platform) {
        this.options = options;
        this.platform = platform.only(options.only());
        this.data = new DataFolder(options.data());
    }

    /** Returns only when the platform could not be started. Stopping ends the JVM. */
    int run() throws InterruptedException {
        try {
            FileLock lock = data.lock(); // held until the JVM ends
            endLeftOvers();
            if (options.fresh()) {
                data.empty();
            }
            checkDisk();
            platform.services().forEach(service -> ServiceJar.check(options.root(), service));
            PortPlan ports = PortPlan.choose(options.ports(), platform.ports(), data.ports());
            ports.check(platform.listening());
            ports.keep();
            Parts parts = new Parts(platform, options, data, ports, new Secrets(data.secrets()));
            Supervisor supervisor = new Supervisor(parts.all(), progress, data.states());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, lock)));
            progress.say("Starting the platform; its data is in " + data.path() + ".");
            createLogs();
            if (platform.servers().contains(Platform.KEYCLOAK) && !Keycloak.isPrepared()) {
                progress.say("  Keycloak is built for this machine once, which takes about half a minute more.");
            }
            supervisor.startAll();
            LogKeeper.watch(data.path().resolve("logs"));
            announce(parts.addresses());
            stopped.await();
            return 0;
        } catch (StartFailed failure) {
            return failed(String.valueOf(failure.getMessage()), failure.lastLines());
        }
    }

    private int failed(String sentence, List<String> lastLines) throws InterruptedException {
        if (stopping) {
            stopped.await(); // the start failed because somebody stops it
        }
        progress.say(sentence);
        lastLines.forEach(line -> progress.say("    | " + line));
        return 1;
    }

    private void stop(Supervisor supervisor, FileLock lock) {
        stopping = true;
        progress.say("Stopping; the logs are in " + data.path().resolve("logs") + ".");
        supervisor.stopAll();
        data.forgetRun();
        progress.say("Stopped.");
        stopped.countDown();
        if (!lock.isValid()) {
            progress.say("The lock on " + data.path() + " was lost meanwhile.");
        }
    }

    /** Processes of a run whose launcher was killed, and its helper too. */
    private void endLeftOvers() {
        for (Path file : data.pidFiles()) {
            OwnProcess.endLeftOver(file)
                    .ifPresent(pid -> progress.say("Ended a left-over of an earlier run: "
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
        progress.say("""

                The platform is ready after %s.

                  Portal            %s
                  Keycloak          %s   (administrator admin, password in %s)
                  Logs              %s

                  People, each with the password demo-<name>:
                    maryam, ravi, john              residents (assurance SOP3, SOP2, SOP1)
                    officer-municipality            officer of the municipality
                    officer-sewa, publisher-sewa    officer and publisher of the utility
                    appeals-municipality, appeals-sewa  officers for appeals and complaints
                    reviewer, analyst, operator     the digital office

                Ctrl-C or deploy/local/down stops it; deploy/local/status looks at it.""".formatted(
                        Progress.seconds(progress.elapsed()),
                        addresses.get("gateway"),
                        addresses.get("keycloak"),
                        data.secrets(),
                        data.path().resolve("logs")));
    }
}
