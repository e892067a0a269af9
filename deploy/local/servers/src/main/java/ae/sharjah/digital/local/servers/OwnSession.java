package ae.sharjah.digital.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Puts a command into a session of its own, so that Ctrl-C at the terminal reaches only us and we stop in our order. */
final class OwnSession {

    private static final boolean AVAILABLE =
            Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

    private OwnSession() {}

    /** setsid replaces itself by the command: the pid stays the command's. */
    static List<String> command(List<String> command) {
        return AVAILABLE ? Stream.concat(Stream.of("setsid"), command.stream()).toList() : command;
    }
}
