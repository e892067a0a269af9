package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program to run as a child process.
 *
 * @param name short name for people and for the pid file
 * @param arguments program and arguments; never a secret, since anyone may list them
 * @param environment added to PATH, HOME and LANG, the only variables that are inherited; secrets travel here
 * @param folder working folder and place of the pid file {@code <name>.pid}; created if absent
 * @param log receives standard output and error, appended
 */
public record Command(String name, List<String> arguments, Map<String, String> environment, Path folder, Path log) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
