package ae.sharjah.digital.local.servers;

import java.nio.file.Path;

/** The JDK of this JVM, with which the Java servers run too. */
public final class Jvm {

    private Jvm() {}

    public static String java() {
        return tool("java");
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
