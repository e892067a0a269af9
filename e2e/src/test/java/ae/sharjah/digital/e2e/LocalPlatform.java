package ae.sharjah.digital.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Platform started by {@code deploy/local/up} on free ports with its own data folder. With the system property
 * {@code platform.data} it is the platform that already runs from that folder, and it is left running.
 */
final class LocalPlatform implements AutoCloseable {

    /** Decision delay of the sandbox agencies: long enough to see the request waiting, short enough for a test. */
    private static final String DECISION_DELAY = "PT2S";

    private static final Duration TIMEOUT = Duration.ofMinutes(8);

    private final Path root = Path.of(System.getProperty("project.root", "../.."));
    private final Path target = Path.of(System.getProperty("project.target", "target"));
    private final @Nullable String running = System.getProperty("platform.data");
    private final Path data = running == null ? target.resolve("platform") : Path.of(running);
    private final Path messages = target.resolve("platform.log");
    private final @Nullable Process launcher;
    private final JsonNode addresses;

    /** Starts the platform and returns when it is ready. */
    LocalPlatform() {
        try {
            launcher = running == null ? launch() : null;
            addresses = awaitAddresses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        stopLeftOver();
        Process process = new ProcessBuilder(List.of(
                        script("up"),
                        "--no-build",
                        "--fresh",
                        "--ports",
                        "free",
                        "--data",
                        data.toString(),
                        "--env",
                        "SANDBOX_DECISION_DELAY=" + DECISION_DELAY))
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    /** Returns the address of the platform for residents and their browsers. */
    URI gateway() {
        return URI.create(addresses.required("gateway").asString());
    }

    /** Returns the address of the identity provider. */
    URI issuer() {
        return URI.create(addresses.required("issuer").asString());
    }

    /** Returns a file of the project. */
    Path file(String path) {
        return root.resolve(path);
    }

    /** Returns a folder for files that the tests leave behind. */
    Path target(String name) {
        return target.resolve(name);
    }

    Path logs() {
        return data.resolve("logs");
    }

    @Override
    public void close() {
        if (launcher == null) {
            return;
        }
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
                throw new IllegalStateException("the platform did not stop within a minute; see " + messages);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode awaitAddresses() throws IOException {
        Path file = data.resolve("addresses.json");
        Instant end = Instant.now().plus(TIMEOUT);
        while (!Files.exists(file)) {
            if (launcher == null || !launcher.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IllegalStateException("The platform did not start; the services' logs are in " + logs()
                        + " and the launcher printed:\n" + Files.readString(messages));
            }
            pause();
        }
        return new JsonMapper().readTree(Files.readString(file));
    }

    /** Stops the processes of a killed run, because their data folder is reused. */
    private void stopLeftOver() throws IOException {
        if (!Files.exists(data.resolve("launcher.pid"))) {
            return;
        }
        try {
            new ProcessBuilder(script("down"), "--data", data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(messages.toFile())
                    .start()
                    .waitFor(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String script(String name) {
        return root.resolve("deploy/local/" + name).toAbsolutePath().normalize().toString();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
