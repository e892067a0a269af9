package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a run's data, and of the files by which {@code down} and {@code status} find a running launcher. */
record DataFolder(Path path) {

    private static final String LOCK = "lock";

    Path log(String process) {
        return path.resolve("logs").resolve(process + ".log");
    }

    Path of(String process) {
        return path.resolve(process);
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path ports() {
        return path.resolve("ports.properties");
    }

    Path addresses() {
        return path.resolve("addresses.json");
    }

    Path states() {
        return path.resolve("states.tsv");
    }

    private Path launcherPid() {
        return path.resolve("launcher.pid");
    }

    /** Locks the folder for this JVM until it ends; throws a {@link Refusal} when another launcher has locked it. */
    FileLock lock() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new Refusal("The platform already runs from " + path
                        + running()
                                .map(launcher -> " (process " + launcher.pid() + ")")
                                .orElse("")
                        + "; stop it with deploy/local/down.");
            }
            PidFile.write(launcherPid(), ProcessHandle.current());
            return lock;
        } catch (IOException e) {
            throw unusable(e);
        } catch (UncheckedIOException e) {
            throw unusable(Objects.requireNonNull(e.getCause()));
        }
    }

    private Refusal unusable(IOException e) {
        return new Refusal("The data folder " + path + " cannot be used: " + Refusal.why(e) + ".", e);
    }

    /** Returns the launcher that has locked this folder. */
    Optional<ProcessHandle> running() {
        return PidFile.read(launcherPid());
    }

    /** Deletes everything but the lock and pid file of this launcher. */
    void empty() {
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.toList()) {
                if (!child.endsWith(LOCK) && !child.equals(launcherPid())) {
                    delete(child);
                }
            }
        } catch (IOException e) {
            throw new Refusal("The data folder " + path + " cannot be emptied: " + Refusal.why(e) + ".", e);
        }
    }

    /** Returns the pid files of all processes that run, or ran, with this data. */
    List<Path> pidFiles() {
        try (Stream<Path> files = Files.find(
                path,
                2,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith(".pid"))) {
            return files.filter(file -> !file.equals(launcherPid())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file so that readers see the old or the new one, never a part. */
    static void write(Path file, String text) {
        Path incomplete = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(incomplete);
            Files.createFile(
                    incomplete, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(incomplete, text);
            Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + Refusal.why(e) + ".", e);
        }
    }

    /** Deletes the files that exist only while the platform runs. */
    void deleteRunFiles() {
        try {
            Files.deleteIfExists(addresses());
            Files.deleteIfExists(states());
            Files.deleteIfExists(launcherPid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
