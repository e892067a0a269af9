package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.JavaServer;
import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.ManagedProcess;
import ae.sharjah.digital.local.servers.PreparedFolder;
import ae.sharjah.digital.local.servers.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Records the AOT caches from which processes start in half of the CPU time. Starts each process that has no cache by
 * itself, with ports and data of its own, and stops it once it is ready. Nothing of a running platform is touched: to
 * record one of its processes would pause it for seconds.
 */
final class Training {

    private static final long NEEDED_BYTES = 3L << 30;

    private final Platform platform;
    private final Options options;
    private final List<ManagedProcess> servers = new CopyOnWriteArrayList<>();

    Training(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    /** Returns 0 when every process has its cache. */
    int run() {
        try {
            Files.createDirectories(options.data());
            Path folder = Files.createTempDirectory(options.data(), "training-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(folder)));
            return recordAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int recordAll(Path folder) throws IOException {
        DataFolder data = new DataFolder(folder);
        Files.createDirectories(folder.resolve("logs"));
        PortPlan ports = PortPlan.choose(new Options.Ports.Free(), platform.ports(), data.ports());
        Secrets secrets = new Secrets(data.secrets());
        List<PlatformProcess> usual =
                new PlatformProcesses(platform, options, data, ports, secrets, JvmMode.QUICK_START).all();
        List<JavaServer> missing = new PlatformProcesses(platform, options, data, ports, secrets, JvmMode.RECORDING)
                .all().stream()
                        .map(PlatformProcess::server)
                        .filter(JavaServer.class::isInstance)
                        .map(JavaServer.class::cast)
                        .filter(server -> !server.hasCache())
                        .toList();
        if (missing.isEmpty()) {
            return 0;
        }
        checkDisk(folder);
        usual.forEach(process -> servers.add(process.server()));
        servers.addAll(missing);
        return record(usual, missing);
    }

    /** Records the cache of Kafka before the services that need Kafka record theirs. */
    private static int record(List<PlatformProcess> usual, List<JavaServer> missing) {
        start(usual, Platform.POSTGRESQL);
        boolean complete = record(missing, name -> name.equals(Platform.KAFKA));
        start(usual, Platform.KAFKA);
        complete &= record(missing, name -> !name.equals(Platform.KAFKA));
        return complete ? 0 : 1;
    }

    /** Records the caches of the servers with matching names; one that fails does not prevent the others. */
    private static boolean record(List<JavaServer> missing, Predicate<String> names) {
        boolean complete = true;
        for (JavaServer server : missing) {
            if (names.test(server.name())) {
                complete &= record(server);
            }
        }
        return complete;
    }

    private static boolean record(JavaServer server) {
        long before = System.nanoTime();
        try {
            server.recordCache();
            System.out.println("Recorded the cache of " + server.name() + " in "
                    + Progress.seconds(Duration.ofNanos(System.nanoTime() - before)) + ".");
            return true;
        } catch (ServerStartException failure) {
            System.out.println(failure.getMessage());
            failure.lastLines().forEach(line -> System.out.println("    | " + line));
            return false;
        }
    }

    private static void start(List<PlatformProcess> processes, String name) {
        for (PlatformProcess process : processes) {
            if (process.name().equals(name)) {
                process.server().start();
                process.afterFirstStart().run();
            }
        }
    }

    private void stopAndDelete(Path folder) {
        servers.reversed().forEach(ManagedProcess::killIfRunning);
        PreparedFolder.delete(folder);
    }

    private static void checkDisk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new Refusal("Only " + (free >> 20) + " MiB are free on the disk of " + folder
                    + "; recording the caches needs " + (NEEDED_BYTES >> 20) + " MiB.");
        }
    }
}
