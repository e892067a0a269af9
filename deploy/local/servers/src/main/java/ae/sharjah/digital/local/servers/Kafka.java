package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One Kafka broker that is its own controller (KRaft), on 127.0.0.1. Flushes every message: a single broker has no
 * replica to recover from. Topics must be created by the services that own them.
 */
public final class Kafka extends JavaServer {

    private static final String STARTED = "Kafka Server started";
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED");
    private static final List<String> OPTIONS = List.of(
            "-Xmn16m",
            "-XX:ReservedCodeCacheSize=128m",
            "-Xmx256m",
            "-Xss512k",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.log.kafka.utils.Log4jControllerRegistration$=warn");

    private final int port;
    private final int controllerPort;
    private long logLengthBeforeStart;

    /** @param folder holds the messages in {@code data/} and the settings; created by the first start */
    public Kafka(Path folder, Path log, int port, int controllerPort) {
        this(folder, log, port, controllerPort, JvmMode.QUICK_START);
    }

    public Kafka(Path folder, Path log, int port, int controllerPort, JvmMode mode) {
        super(
                new ServerDescription("kafka", "Kafka", folder, log, Duration.ofSeconds(90), Duration.ofSeconds(20)),
                mode);
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    protected Command command() {
        Path settings = KafkaSettings.write(folder(), port, controllerPort);
        formatOnce(settings);
        logLengthBeforeStart = log().toFile().length();
        return super.command();
    }

    @Override
    protected JavaProgram program() {
        return program("kafka.Kafka");
    }

    @Override
    protected List<String> arguments() {
        return List.of(folder().resolve("server.properties").toString());
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of();
    }

    @Override
    protected boolean isReady() {
        try (var file = Files.newByteChannel(log())) {
            file.position(Math.min(logLengthBeforeStart, file.size()));
            var text = ByteBuffer.allocate((int) Math.min(file.size() - file.position(), 4 << 20));
            while (text.hasRemaining() && file.read(text) >= 0) {}
            return new String(text.array(), StandardCharsets.UTF_8).contains(STARTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Formats the folder at the first start. The short program uses the broker's cache and never records one: it would
     * come first and leave a poor one.
     */
    private void formatOnce(Path settings) {
        if (Files.exists(folder().resolve("data/meta.properties"))) {
            return;
        }
        JavaProgram tool = program("kafka.tools.StorageTool");
        List<String> arguments =
                List.of("format", "--cluster-id", KafkaSettings.clusterId(), "--config", settings.toString());
        Command command = new Command(
                "kafka-format", tool.command(JvmMode.QUICK_START, arguments), tool.environment(), folder(), log());
        try {
            if (ChildProcess.start(command).awaitCompletion() != 0) {
                throw new ServerStartException("Kafka's storage cannot be formatted.", log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("Formatting Kafka's storage was interrupted.", e);
        }
    }

    private static JavaProgram program(String mainClass) {
        return JavaProgram.ofRepository(
                "kafka", mainClass, Artifacts.ofThisBuild().kafkaClasspath(), FLAGS, OPTIONS);
    }
}
