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
 * Folders that are expensive to make and never change afterwards (unpacked binaries), kept per user and shared by all
 * runs. A folder appears whole or not at all: it is filled aside and renamed, under a lock that other JVMs respect.
 */
public final class PreparedFolder {

    /** File locks hold between JVMs; within one they would throw. */
    private static final Map<Path, Object> IN_THIS_JVM = new ConcurrentHashMap<>();

    /** Fills an empty folder. */
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    private PreparedFolder() {}

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

    @SuppressWarnings("try") // the lock is held, not read
    private static Path fillUnderLock(Path folder, Filling filling) {
        Path aside = folder.resolveSibling(folder.getFileName() + ".filling");
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
                delete(aside);
                Files.createDirectories(aside);
                filling.fill(aside);
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
                return folder;
            }
        } catch (IOException e) {
            throw new StartFailed("The folder " + folder + " cannot be prepared: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Preparing " + folder + " was interrupted.", e);
        }
    }

    /** The user's cache folder, or one under the temporary folder for users without a home. */
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
