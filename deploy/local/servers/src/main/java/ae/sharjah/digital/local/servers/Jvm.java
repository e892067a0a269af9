package ae.sharjah.digital.local.servers;

import java.nio.file.Path;

/** The Java of this very JVM, with which the Java servers run too. */
public final class Jvm {

    private Jvm() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
