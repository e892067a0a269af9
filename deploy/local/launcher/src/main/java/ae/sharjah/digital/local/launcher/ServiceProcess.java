package ae.sharjah.digital.local.launcher;

import ae.sharjah.digital.local.servers.Command;
import ae.sharjah.digital.local.servers.Jvm;
import ae.sharjah.digital.local.servers.LocalServer;
import ae.sharjah.digital.local.servers.OwnProcess;
import ae.sharjah.digital.local.servers.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the platform's services, ready when its readiness probe says so. */
final class ServiceProcess implements LocalServer {

    private static final Duration START = Duration.ofSeconds(180);
    private static final Duration STOP = Duration.ofSeconds(20);

    /**
     * The optimising compiler is kept for what is called very often: at its usual thresholds it takes a third of the CPU
     * time of a start, and here seven services start at once on a few cores.
     */
    private static final List<String> LATE_OPTIMISATION = List.of(
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=50000",
            "-XX:Tier4CompileThreshold=500000",
            "-XX:Tier4BackEdgeThreshold=2000000");

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED");

    private final String name;
    private final Supplier<ServiceJar> jar;
    private final Map<String, String> environment;
    private final URI readiness;
    private final Path folder;
    private final Path log;
    private volatile @Nullable OwnProcess process;

    ServiceProcess(
            String name,
            Supplier<ServiceJar> jar,
            Map<String, String> environment,
            int managementPort,
            Path folder,
            Path log) {
        this.name = name;
        this.jar = jar;
        this.environment = environment;
        this.readiness = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        this.folder = folder;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        ServiceJar parts = jar.get();
        List<String> command = new java.util.ArrayList<>(List.of(Jvm.java()));
        command.addAll(JVM);
        command.addAll(LATE_OPTIMISATION);
        command.add("-Dspring.application.admin.enabled=false");
        command.add(parts.mainClass());
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("MALLOC_ARENA_MAX", "2"); // fewer native heaps, less memory
        variables.put(
                "CLASSPATH", parts.classpath().stream().map(Path::toString).collect(Collectors.joining(":")));
        OwnProcess started = OwnProcess.start(new Command(name, command, variables, folder, log));
        process = started;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            Waiting.until("The " + name, started, log, START, () -> isReady(client));
        }
    }

    @Override
    public void stop() {
        OwnProcess running = process;
        if (running != null && running.isAlive()) {
            running.stop(STOP);
        }
    }

    @Override
    public void kill() {
        process().kill();
    }

    @Override
    public OwnProcess process() {
        OwnProcess running = process;
        if (running == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return running;
    }

    private boolean isReady(HttpClient client) {
        HttpRequest request =
                HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
