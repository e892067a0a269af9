package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.JavaServer;
import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.ManagedProcess;
import ae.sharjah.digital.local.servers.PreparedFolder;
import ae.sharjah.digital.local.servers.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Records the AOT caches from which processes start in half of the CPU time. Starts each process that has no cache by
 * itself, with ports and data of its own, and stops it once it is ready. Nothing of a running platform is touched: to
 * record one of its processes would pause it for seconds.
 */
final class Training {

    private static final long NEEDED_BYTES = 3L << 30;

    private final Platform platform;
    private final Options options;
    private final Path folder = PreparedFolder.root().resolve("training");

    Training(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    /** Returns 0 when every process has its cache, or when another training runs on this machine. */
    @SuppressWarnings("try") // the lock is held, not read
    int run() {
        try (FileChannel channel = lockFile();
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.out.println("Another training runs on this machine.");
                return 0;
            }
            PreparedFolder.delete(folder);
            return recordAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int recordAll() throws IOException {
        DataFolder data = new DataFolder(folder);
        Files.createDirectories(folder.resolve("logs"));
        PortPlan ports = PortPlan.choose(new Options.Ports.Free(), platform.ports(), data.ports());
        Secrets secrets = new Secrets(data.secrets());
        List<PlatformProcess> usual =
                new PlatformProcesses(platform, options, data, ports, secrets, JvmMode.QUICK_START).all();
        List<JavaServer> missing =
                new PlatformProcesses(platform, options, data, ports, secrets, JvmMode.RECORDING)
                        .all().stream()
                                .map(PlatformProcess::server)
                                .filter(JavaServer.class::isInstance)
                                .map(JavaServer.class::cast)
                                .filter(server -> !server.hasCache())
                                .toList();
        if (missing.isEmpty()) {
            PreparedFolder.delete(folder);
            return 0;
        }
        checkDisk();
        Thread cleanUp = new Thread(() -> stopAndDelete(usual, missing));
        Runtime.getRuntime().addShutdownHook(cleanUp);
        try {
            return record(usual, missing);
        } catch (ServerStartException failure) {
            System.out.println(failure.getMessage());
            failure.lastLines().forEach(line -> System.out.println("    | " + line));
            return 1;
        }
    }

    /** Kafka records its own cache before the services that need Kafka record theirs. */
    private int record(List<PlatformProcess> usual, List<JavaServer> missing) {
        start(usual, Platform.POSTGRESQL);
        missing.stream().filter(server -> server.name().equals(Platform.KAFKA)).forEach(Training::record);
        start(usual, Platform.KAFKA);
        missing.stream().filter(server -> !server.name().equals(Platform.KAFKA)).forEach(Training::record);
        return 0;
    }

    private static void record(JavaServer server) {
        long before = System.nanoTime();
        server.recordCache();
        System.out.println("Recorded the cache of " + server.name() + " in "
                + Progress.seconds(java.time.Duration.ofNanos(System.nanoTime() - before)) + ".");
    }

    private static void start(List<PlatformProcess> processes, String name) {
        for (PlatformProcess process : processes) {
            if (process.name().equals(name)) {
                process.server().start();
                process.afterFirstStart().run();
            }
        }
    }

    private void stopAndDelete(List<PlatformProcess> usual, List<JavaServer> missing) {
        missing.forEach(ManagedProcess::killIfRunning);
        usual.forEach(process -> process.server().killIfRunning());
        PreparedFolder.delete(folder);
    }

    private void checkDisk() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new Refusal("Only " + (free >> 20) + " MiB are free on the disk of " + folder
                    + "; recording the caches needs " + (NEEDED_BYTES >> 20) + " MiB.");
        }
    }

    private FileChannel lockFile() throws IOException {
        Files.createDirectories(PreparedFolder.root());
        return FileChannel.open(
                folder.resolveSibling("training.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
