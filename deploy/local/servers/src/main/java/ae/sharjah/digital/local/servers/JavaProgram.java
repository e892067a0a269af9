package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java program as {@link JavaServer} runs it.
 *
 * @param mainClass to run
 * @param classpath in the JVM's spelling
 * @param flags of the JVM, the same in every run; those of the compiler and of the cache are added by mode
 * @param properties system properties, {@code -Dname=value}, which may differ between runs
 * @param cacheFolder holds the program's AOT cache; its name carries a fingerprint of the content of the class path, see
 *     {@link AotCache}
 */
public record JavaProgram(
        String mainClass, String classpath, List<String> flags, List<String> properties, Path cacheFolder) {

    public JavaProgram {
        flags = List.copyOf(flags);
        properties = List.copyOf(properties);
    }

    /** Returns a program made of jars of the local Maven repository. */
    public static JavaProgram ofRepository(
            String name, String mainClass, String classpath, List<String> flags, List<String> properties) {
        return new JavaProgram(mainClass, classpath, flags, properties, AotCache.folderOf(name, classpath));
    }

    AotCache cache() {
        return AotCache.of(this);
    }

    List<String> command(JvmMode mode, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(flags);
        if (mode != JvmMode.FULL_SPEED) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(mode == JvmMode.RECORDING ? cache().recordingOptions() : cache().options());
        command.addAll(properties);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** Returns the variables that the JVM needs. The class path is long; as a variable it stays out of the process list. */
    Map<String, String> environment() {
        return Map.of("CLASSPATH", classpath, "MALLOC_ARENA_MAX", "2"); // fewer native heaps, less memory
    }
}
