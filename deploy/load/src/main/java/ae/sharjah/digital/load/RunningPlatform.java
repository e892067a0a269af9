package ae.sharjah.digital.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform that {@code deploy/local/up} has started, by the files of its data folder.
 *
 * @param data the data folder
 */
record RunningPlatform(Path data) {
    static RunningPlatform of(String[] arguments) {
        return new RunningPlatform(Path.of(arguments.length > 0 ? arguments[0] : "deploy/local/data"));
    }

    String gateway() {
        return address("gateway");
    }

    String issuer() {
        return address("issuer");
    }

    String postgresql() {
        return address("postgresql");
    }

    String address(String name) {
        try {
            JsonNode all = JsonMapper.shared().readTree(Files.readString(data.resolve("addresses.json")));
            return all.required(name).asString();
        } catch (IOException absent) {
            throw new IllegalStateException(
                    "no running platform in " + data + "; start it with deploy/local/up", absent);
        }
    }

    String secret(String name) throws IOException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        String secret = secrets.getProperty(name);
        if (secret == null) {
            throw new IllegalStateException("no secret " + name);
        }
        return secret;
    }

    /** A process as the launcher last wrote it down. */
    record Process(String name, String phase, long pid, int restarts) {
        boolean ready() {
            return phase.equals("READY");
        }
    }

    List<Process> processes() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("states.tsv"))) {
            return lines.map(line -> line.split("\t", -1))
                    .map(cells -> new Process(cells[0], cells[1], Long.parseLong(cells[3]), Integer.parseInt(cells[5])))
                    .toList();
        }
    }

    Process process(String name) throws IOException {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
