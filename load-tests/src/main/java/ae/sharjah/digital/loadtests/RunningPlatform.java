package ae.sharjah.digital.loadtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Platform started by {@code deploy/local/up}, found by the files of its data folder.
 *
 * @param data the data folder
 */
record RunningPlatform(Path data) {
    private static final long TIMEOUT_SECONDS = 180;

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

    /** State of a process, last recorded by the launcher. */
    record Process(String name, String phase, long pid, int restarts) {
        boolean ready() {
            return phase.equals("READY");
        }

        /** Kills the process with {@code kill -9}. */
        void kill() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-9", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
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

    /** Waits until the launcher has restarted a killed process. */
    void awaitRestart(Process killed) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (System.nanoTime() < deadline) {
            var now = process(killed.name());
            if (now.ready() && now.pid() != killed.pid()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException(killed.name() + " did not come back");
    }
}
