package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Cache of a Java program's loaded and linked classes (JEP 483, 514 and 515), from which it starts in half of the CPU time.
 *
 * <p>JDK 25 does not compare the class path with the cache: after a jar was rebuilt, the cache's older classes would run
 * without a message, also with {@code -XX:AOTMode=on}. So the cache lies in a folder whose name carries a fingerprint of
 * the content of every jar, and its own name carries the JDK, the class path and the flags.
 *
 * <p>The JVM ignores a cache that it cannot use, with a message on its standard output, and starts without it. The
 * messages are switched off: Kafka's JVM prints one at every start that means nothing.
 */
record AotCache(Path file) {

    private static final String NO_MESSAGES = "-Xlog:aot*=off";

    static AotCache of(JavaProgram program) {
        String key = fingerprint(List.of(
                System.getProperty("java.vm.version"),
                System.getProperty("java.home"),
                program.classpath(),
                String.join(" ", program.flags())));
        return new AotCache(program.cacheFolder().resolve("start-" + key + ".aot"));
    }

    /**
     * Returns the folder for the cache of a program whose jars lie in the local Maven repository, where a path's content
     * does not change.
     */
    static Path folderOf(String program, String classpath) {
        return PreparedFolder.named(program + "-" + fingerprintOfJars(classpath), folder -> {});
    }

    /** Returns a fingerprint of the jars' paths, sizes and times. */
    static String fingerprintOfJars(String classpath) {
        return fingerprint(List.of(classpath.split(":", -1)).stream()
                .map(Path::of)
                .map(jar ->
                        jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified())
                .toList());
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Returns the options of a usual run. */
    List<String> options() {
        return exists() ? List.of("-XX:AOTCache=" + file, NO_MESSAGES) : List.of();
    }

    /** Returns the options of a run that records. */
    List<String> recordingOptions() {
        return List.of("-XX:AOTCacheOutput=" + recorded(), NO_MESSAGES);
    }

    /** Publishes what a recording run has written; called when that run has ended. Returns false if it wrote nothing. */
    boolean publish() {
        try {
            if (!Files.isRegularFile(recorded())) {
                return false;
            }
            Files.move(recorded(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a failed recording run has written. */
    void discardRecording() {
        try {
            Files.deleteIfExists(recorded());
            Files.deleteIfExists(recorded().resolveSibling(recorded().getFileName() + ".config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a path of this JVM's own: two trainings may record the same program at the same time. */
    private Path recorded() {
        return file.resolveSibling(
                file.getFileName() + ".recorded-" + ProcessHandle.current().pid());
    }

    private static String fingerprint(List<String> parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
