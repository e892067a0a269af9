package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ports of the processes. The ports of the first run belong to the data: addresses of the portal are in Keycloak's
 * database from then on.
 *
 * @param file in the data folder that stores them
 */
record PortPlan(Map<String, Integer> ports, Path file) {

    int of(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port is planned for " + name);
        }
        return port;
    }

    static PortPlan choose(Options.Ports wish, Map<String, Integer> usual, Path file) {
        Map<String, String> before = PropertiesFile.read(file);
        Map<String, Integer> ports = switch (wish) {
            case Options.Ports.Usual moved -> moved(usual, moved.offset());
            case Options.Ports.Free free -> before.isEmpty() ? free(usual) : asBefore(before, usual);
            case Options.Ports.AsBefore asBefore -> asBefore(before, usual);
        };
        String gateway = before.get("gateway");
        if (gateway != null && !gateway.equals(String.valueOf(ports.get("gateway")))) {
            throw new Refusal("The data in " + file.getParent() + " belongs to port " + gateway
                    + " of the gateway; leave the port options out, or empty the data with --fresh.");
        }
        return new PortPlan(ports, file);
    }

    /** Stores these ports with the data; called once they are known to be free and about to be used. */
    void store() {
        Map<String, String> values = new LinkedHashMap<>();
        ports.forEach((name, port) -> values.put(name, String.valueOf(port)));
        PropertiesFile.write(file, values);
    }

    /** Throws a {@link Refusal} that names the first port in use and its process. */
    void check(List<String> names) {
        for (String name : names) {
            if (!Ports.isFree(of(name))) {
                throw new Refusal("Port " + of(name) + " (" + name + ") is already taken; stop what uses it, or "
                        + (Files.exists(file) ? "empty the data, to which it belongs, with --fresh and " : "")
                        + "choose others with --port-offset N or --ports free.");
            }
        }
    }

    private static Map<String, Integer> moved(Map<String, Integer> usual, int offset) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        usual.forEach((name, port) -> moved.put(name, port + offset));
        return moved;
    }

    private static Map<String, Integer> asBefore(Map<String, String> before, Map<String, Integer> usual) {
        Map<String, Integer> ports = new LinkedHashMap<>(usual);
        before.forEach((name, port) -> ports.put(name, Integer.valueOf(port)));
        return ports;
    }

    private static Map<String, Integer> free(Map<String, Integer> usual) {
        List<Integer> found = Ports.free(usual.size());
        Map<String, Integer> ports = new LinkedHashMap<>();
        usual.keySet().forEach(name -> ports.put(name, found.get(ports.size())));
        return ports;
    }
}
