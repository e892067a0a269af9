package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * After {@code kill -9} of the postmaster its children run on for a moment and use the shared memory; a server that
 * is started meanwhile refuses. They are recognised by their working folder, which is the data folder.
 */
final class PostgresLeftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PostgresLeftovers() {}

    static void awaitGone(Path data, Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean killed = false;
        for (List<ProcessHandle> left = of(data); !left.isEmpty(); left = of(data)) {
            if (System.nanoTime() > end) {
                if (killed) {
                    throw new ServerStartException("Processes of an earlier PostgreSQL do not end.", log);
                }
                left.forEach(ProcessHandle::destroyForcibly);
                killed = true;
                end = System.nanoTime() + PATIENCE.toNanos();
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerStartException("Waiting for an earlier PostgreSQL was interrupted.", e);
            }
        }
    }

    private static List<ProcessHandle> of(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            Path real = data.toRealPath();
            return all.filter(process -> worksIn(process, real)).toList();
        } catch (IOException e) {
            throw new ServerStartException("The data folder " + data + " cannot be read.", e);
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException goneOrAnotherUsers) {
            return false;
        }
    }
}
