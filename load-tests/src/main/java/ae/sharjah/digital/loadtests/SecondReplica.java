package ae.sharjah.digital.loadtests;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Second process of a service, started like the launcher's but on its own ports. Reads {@code /proc}, so it requires
 * Linux.
 */
final class SecondReplica implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 120;

    private final Process process;
    private final int port;

    private SecondReplica(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SecondReplica of(RunningPlatform platform, String service, Path log) throws Exception {
        Path first = Path.of("/proc/" + platform.process(service).pid());
        int port = freePort();
        int managementPort = freePort();
        var builder = new ProcessBuilder(nulSeparated(first.resolve("cmdline")).toList())
                .directory(first.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(nulSeparated(first.resolve("environ"))
                .map(text -> text.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        var replica = new SecondReplica(builder.start(), port);
        replica.awaitReady(managementPort);
        return replica;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Kills the process with {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitReady(int managementPort) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/health/readiness"))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // the port is closed until the process has started
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the second replica did not become ready");
    }

    private static Stream<String> nulSeparated(Path ofProcess) throws IOException {
        return List.of(Files.readString(ofProcess).split("\0")).stream();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
