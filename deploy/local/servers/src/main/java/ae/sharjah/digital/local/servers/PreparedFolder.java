package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Folders that take long to prepare and never change afterwards, such as unpacked binaries, stored per user and shared by
 * all runs. A folder appears complete or not at all: it is filled at another path and renamed, under a lock that other JVMs
 * respect.
 */
public final class PreparedFolder {

    /** File locks work between JVMs; a second lock within one JVM would throw. */
    private static final Map<Path, Object> IN_THIS_JVM = new ConcurrentHashMap<>();

    /** Fills an empty folder. */
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    private PreparedFolder() {}

    /** Returns the folder of this name; fills it first unless that has been done. */
    public static Path named(String name, Filling filling) {
        Path folder = root().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        synchronized (IN_THIS_JVM.computeIfAbsent(folder, path -> new Object())) {
            return fillUnderLock(folder, filling);
        }
    }

    static boolean exists(String name) {
        return Files.isDirectory(root().resolve(name));
    }

    @SuppressWarnings("try") // the lock is never read
    private static Path fillUnderLock(Path folder, Filling filling) {
        Path incomplete = folder.resolveSibling(folder.getFileName() + ".filling");
        try {
            Files.createDirectories(folder.getParent());
            try (var channel = FileChannel.open(
                            folder.resolveSibling(folder.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (Files.isDirectory(folder)) {
                    return folder;
                }
                delete(incomplete);
                Files.createDirectories(incomplete);
                filling.fill(incomplete);
                Files.move(incomplete, folder, StandardCopyOption.ATOMIC_MOVE);
                return folder;
            }
        } catch (IOException e) {
            throw new ServerStartException("The folder " + folder + " cannot be prepared: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Preparing " + folder + " was interrupted.", e);
        }
    }

    /** Returns the platform's part of the user's cache folder, or a temporary folder for users without a home. */
    private static Path root() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home", "/nonexistent"));
        Path cache = configured != null && !configured.isBlank() ? Path.of(configured) : home.resolve(".cache");
        Path parent = Files.isDirectory(cache) ? cache : cache.getParent();
        if (parent != null && Files.isWritable(parent)) {
            return cache.resolve("digital-services-platform");
        }
        return Path.of(
                System.getProperty("java.io.tmpdir"), "digital-services-platform-" + System.getProperty("user.name"));
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
