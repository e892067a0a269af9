package ae.sharjah.digital.local.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked on the command line.
 *
 * @param verb {@code up}, {@code down} or {@code status}
 * @param root the project's folder, where the modules' jars lie
 * @param data the folder of everything that is kept: databases, messages, secrets, logs
 * @param fresh empty that folder first
 * @param ports how ports are chosen
 * @param only names of the processes to start; all when empty
 * @param environment set for every service, over what the launcher sets
 */
record Options(
        String verb,
        Path root,
        Path data,
        boolean fresh,
        Ports ports,
        Set<String> only,
        Map<String, String> environment) {

    static final String USAGE = """
            deploy/local/up [options]      start the platform; Ctrl-C stops it
              --fresh                      empty the data folder first
              --data DIR                   data folder (deploy/local/data)
              --port-offset N              add N to every port
              --ports free                 any free ports; DIR/addresses.json tells which
              --only NAME,NAME             start these processes only
              --env NAME=VALUE             an environment variable for every service
              --no-build                   use the jars as they are
            deploy/local/down [--data DIR]
            deploy/local/status [--data DIR]
            """;

    /** Which ports: the usual ones moved by an offset, or free ones. */
    sealed interface Ports {
        record Usual(int offset) implements Ports {}

        record Free() implements Ports {}

        /** Not said: the ones of the last run, else the usual ones. */
        record AsBefore() implements Ports {}
    }

    static Options of(String... arguments) {
        Iterator<String> rest = List.of(arguments).iterator();
        String verb = next(rest, "a verb");
        Path root = Path.of("").toAbsolutePath();
        Path data = null;
        boolean fresh = false;
        Ports ports = new Ports.AsBefore();
        Set<String> only = new LinkedHashSet<>();
        Map<String, String> environment = new LinkedHashMap<>();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--root" ->
                    root = Path.of(next(rest, option)).toAbsolutePath().normalize();
                case "--data" ->
                    data = Path.of(next(rest, option)).toAbsolutePath().normalize();
                case "--fresh" -> fresh = true;
                case "--port-offset" -> ports = new Ports.Usual(number(next(rest, option)));
                case "--ports" -> ports = ports(next(rest, option));
                case "--only" -> only.addAll(List.of(next(rest, option).split(",", -1)));
                case "--env" -> {
                    String[] pair = next(rest, option).split("=", 2);
                    environment.put(pair[0], pair.length == 2 ? pair[1] : "");
                }
                default -> throw new Refusal("Unknown option " + option + ".\n\n" + USAGE);
            }
        }
        return new Options(
                verb, root, data == null ? root.resolve("deploy/local/data") : data, fresh, ports, only, environment);
    }

    private static Ports ports(String word) {
        if (!word.equals("free")) {
            throw new Refusal("--ports takes only the word free.\n\n" + USAGE);
        }
        return new Ports.Free();
    }

    private static String next(Iterator<String> rest, String after) {
        if (!rest.hasNext()) {
            throw new Refusal("Something is missing after " + after + ".\n\n" + USAGE);
        }
        return rest.next();
    }

    private static int number(String text) {
        try {
            int offset = Integer.parseInt(text);
            if (offset >= -1024 && offset <= 40_000) {
                return offset;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refusal("--port-offset takes a number from -1024 to 40000, not " + text + ".");
    }
}
