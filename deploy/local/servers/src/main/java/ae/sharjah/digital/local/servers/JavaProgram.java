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
 * @param flags of the JVM that must be the same in the run that records a cache and in those that use it
 * @param options of the JVM that may differ between runs: system properties, heap sizes
 * @param cacheFolder holds the program's AOT cache; its name carries a fingerprint of the content of the class path, see
 *     {@link AotCache}
 */
public record JavaProgram(
        String mainClass, String classpath, List<String> flags, List<String> options, Path cacheFolder) {

    public JavaProgram {
        flags = List.copyOf(flags);
        options = List.copyOf(options);
    }

    /** Returns a program whose jars lie in the local Maven repository. */
    public static JavaProgram ofRepository(
            String name, String mainClass, String classpath, List<String> flags, List<String> options) {
        return new JavaProgram(mainClass, classpath, flags, options, AotCache.folderOf(name, classpath));
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
        command.addAll(options);
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** Returns the variables that the JVM needs. The class path is long; as a variable it stays out of the process list. */
    Map<String, String> environment() {
        return Map.of("CLASSPATH", classpath, "MALLOC_ARENA_MAX", "2"); // fewer native heaps, less memory
    }
}
