package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.local.servers.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The request service as a process of its own, on real servers, with its relay at work; collector as in a local run. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServiceProcess start(BenchmarkDatabase database, List<String> options) throws Exception {
        String kafka = TestServers.kafka().bootstrapServers();
        ForeignTopics.make(kafka);
        List<Integer> ports = Ports.free(2);
        Path log = Path.of("target", "service-" + ports.get(0) + ".log");
        Files.createDirectories(log.getParent());
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path")));
        command.add("ae.sharjah.digital.request.RequestServiceApplication");
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", ports.get(0).toString(),
                        "MANAGEMENT_SERVER_PORT", ports.get(1).toString(),
                        "OIDC_ISSUER", TestTokens.issuer(),
                        "DATABASE_URL", database.url(),
                        "DATABASE_USERNAME", BenchmarkDatabase.username(),
                        "DATABASE_PASSWORD", BenchmarkDatabase.password(),
                        "KAFKA_BOOTSTRAP_SERVERS", kafka,
                        "ATTACHMENTS_SCANNING_SCANNER", "none",
                        "ATTACHMENT_FOLDER",
                                Files.createTempDirectory("benchmark-files").toString()));
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var service = new ServiceProcess(process, ports.get(0));
        service.awaitReady(ports.get(1), log);
        return service;
    }

    private void awaitReady(int management, Path log) throws Exception {
        Instant end = Instant.now().plus(START);
        var ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(end) && process.isAlive()) {
                try {
                    if (http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        }
        close();
        throw new IllegalStateException("the service does not start; see " + log.toAbsolutePath());
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
