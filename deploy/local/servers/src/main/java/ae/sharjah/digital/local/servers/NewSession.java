package ae.sharjah.digital.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a command in a new session, so that Ctrl-C at the terminal reaches this JVM only, which then stops it in order. */
final class NewSession {

    private static final boolean AVAILABLE =
            Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

    private NewSession() {}

    /** Returns the command behind setsid, which replaces itself by the command: the pid stays the command's. */
    static List<String> command(List<String> command) {
        return AVAILABLE ? Stream.concat(Stream.of("setsid"), command.stream()).toList() : command;
    }
}
