package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker that is its own controller (KRaft), on 127.0.0.1. Flushes every message: a single broker has no
 * replica to recover from. Topics must be created by who owns them.
 */
public final class Kafka implements LocalServer {

    private static final String STARTED = "Kafka Server started";
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final Path log;
    private final int port;
    private final int controllerPort;
    private volatile @Nullable OwnProcess process;

    /** @param folder holds the messages in {@code data/} and the settings; made on the first start */
    public Kafka(Path folder, Path log, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        String classpath = Artifacts.ofThisBuild().kafkaClasspath();
        Path settings = KafkaSettings.write(folder, port, controllerPort);
        formatOnce(classpath, settings);
        long before = log.toFile().length();
        OwnProcess started = OwnProcess.start(command(classpath, "kafka", List.of("kafka.Kafka", settings.toString())));
        process = started;
        Waiting.until("Kafka", started, log, START, () -> saysStarted(before));
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
            throw new IllegalStateException("Kafka was not started");
        }
        return running;
    }

    private void formatOnce(String classpath, Path settings) {
        if (Files.exists(folder.resolve("data/meta.properties"))) {
            return;
        }
        OwnProcess format = OwnProcess.start(command(
                classpath,
                "kafka-format",
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        KafkaSettings.clusterId(),
                        "--config",
                        settings.toString())));
        try {
            if (format.awaitExit() != 0) {
                throw new StartFailed("Kafka's storage cannot be formatted.", log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Formatting Kafka's storage was interrupted.", e);
        } finally {
            format.kill(); // of a process that has ended: forgets its pid
        }
    }

    private Command command(String classpath, String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Jvm.java(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.log.kafka.utils.Log4jControllerRegistration$=warn"));
        command.addAll(arguments);
        // The class path is long; as a variable it stays out of the process list.
        return new Command(name, command, Map.of("CLASSPATH", classpath, "MALLOC_ARENA_MAX", "2"), folder, log);
    }

    private boolean saysStarted(long before) {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.min(before, file.size()));
            var text = java.nio.ByteBuffer.allocate((int) Math.min(file.size() - file.position(), 4 << 20));
            while (text.hasRemaining() && file.read(text) >= 0) {}
            return new String(text.array(), StandardCharsets.UTF_8).contains(STARTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
