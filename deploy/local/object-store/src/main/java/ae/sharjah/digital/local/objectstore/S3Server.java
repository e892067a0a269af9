package ae.sharjah.digital.local.objectstore;

import ae.sharjah.digital.local.servers.Command;
import ae.sharjah.digital.local.servers.Jvm;
import ae.sharjah.digital.local.servers.LocalServer;
import ae.sharjah.digital.local.servers.OwnProcess;
import ae.sharjah.digital.local.servers.StartFailed;
import ae.sharjah.digital.local.servers.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * S3Mock on 127.0.0.1: buckets, objects and uploads in parts over the real protocol. It takes any credentials, so it says
 * nothing about signatures.
 */
public final class S3Server implements LocalServer {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path folder;
    private final Path log;
    private final int port;
    private final String bucket;
    private volatile @Nullable OwnProcess process;

    /** @param bucket is there from the start */
    public S3Server(Path folder, Path log, int port, String bucket) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
        this.bucket = bucket;
    }

    @Override
    public String name() {
        return "s3";
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public synchronized void start() {
        List<String> command = List.of(
                Jvm.java(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "com.adobe.testing.s3mock.S3MockApplication",
                "--server.address=127.0.0.1",
                "--server.port=0", // its HTTPS, which nobody here asks for
                "--http.port=" + port,
                "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket,
                "--com.adobe.testing.s3mock.store.root=" + folder.resolve("objects"));
        OwnProcess started =
                OwnProcess.start(new Command("s3", command, Map.of("CLASSPATH", classpath()), folder, log));
        process = started;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            Waiting.until("The S3 server", started, log, START, () -> answers(client));
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
            throw new IllegalStateException("the S3 server was not started");
        }
        return running;
    }

    private boolean answers(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/" + bucket))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String classpath() {
        var properties = new Properties();
        try (InputStream in = S3Server.class.getResourceAsStream("artifacts.properties")) {
            if (in == null) {
                throw new StartFailed(
                        "artifacts.properties is missing: the module local-object-store was not built.", (Path) null);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("s3mock.classpath");
    }
}
