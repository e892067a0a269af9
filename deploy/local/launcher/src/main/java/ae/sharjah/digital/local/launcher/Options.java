package ae.sharjah.digital.local.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options of the command line.
 *
 * @param verb {@code up}, {@code down}, {@code status} or {@code train}
 * @param root the project's folder, where the modules' jars lie
 * @param data the folder of all data: databases, messages, secrets, logs
 * @param fresh empty that folder first
 * @param build whether jars and caches are brought up to date; the script builds the jars
 * @param fullSpeed compile as production does instead of starting quickly
 * @param ports how ports are chosen
 * @param only names of the processes to start; all when empty
 * @param environment set for every service, over what the launcher sets
 */
record Options(
        String verb,
        Path root,
        Path data,
        boolean fresh,
        boolean build,
        boolean fullSpeed,
        Ports ports,
        Set<String> only,
        Map<String, String> environment) {

    static final String USAGE = """
            deploy/local/up [options]      start the platform; Ctrl-C stops it
              --fresh                      empty the data folder first
              --data DIR                   data folder (deploy/local/data)
              --port-offset N              add N to every port
              --ports free                 any free ports; DIR/addresses.json lists them
              --only NAME,NAME             start these processes only
              --env NAME=VALUE             an environment variable for every service
              --no-build                   use the jars and caches as they are
              --full-speed                 compile as production does: for benchmarks, slower start
            deploy/local/up --prepare      build what is stale, record the caches for quick starts, and end
            deploy/local/down [--data DIR]
            deploy/local/status [--data DIR]
            """;

    /** Which ports: the usual ones moved by an offset, or free ones. */
    sealed interface Ports {
        record Usual(int offset) implements Ports {}

        record Free() implements Ports {}

        /** Without an option: the ports of the last run, else the usual ones. */
        record AsBefore() implements Ports {}
    }

    static Options of(String... arguments) {
        Iterator<String> rest = List.of(arguments).iterator();
        String verb = next(rest, "a verb");
        Path root = Path.of("").toAbsolutePath();
        Path data = null;
        boolean fresh = false;
        boolean build = true;
        boolean fullSpeed = false;
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
                case "--no-build" -> build = false;
                case "--full-speed" -> fullSpeed = true;
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
                verb,
                root,
                data == null ? root.resolve("deploy/local/data") : data,
                fresh,
                build,
                fullSpeed,
                ports,
                only,
                environment);
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
            // reported below
        }
        throw new Refusal("--port-offset takes a number from -1024 to 40000, not " + text + ".");
    }
}
