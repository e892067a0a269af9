package ae.sharjah.digital.local.objectstore;

import ae.sharjah.digital.local.servers.HttpProbe;
import ae.sharjah.digital.local.servers.JavaProgram;
import ae.sharjah.digital.local.servers.JavaServer;
import ae.sharjah.digital.local.servers.JvmMode;
import ae.sharjah.digital.local.servers.ServerDescription;
import ae.sharjah.digital.local.servers.ServerStartException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * S3Mock on 127.0.0.1: buckets, objects and multipart uploads over the real protocol. It accepts any credentials, so it
 * proves nothing about signatures.
 */
public final class S3Server extends JavaServer {

    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC");

    private final int port;
    private final String bucket;

    /** @param bucket exists from the start */
    public S3Server(Path folder, Path log, int port, String bucket) {
        super(
                new ServerDescription(
                        "s3", "The S3 server", folder, log, Duration.ofSeconds(90), Duration.ofSeconds(10)),
                JvmMode.QUICK_START);
        this.port = port;
        this.bucket = bucket;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    protected JavaProgram program() {
        return JavaProgram.ofRepository(
                "s3mock", "com.adobe.testing.s3mock.S3MockApplication", classpath(), FLAGS, List.of("-Xmx160m"));
    }

    @Override
    protected List<String> arguments() {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=0", // its HTTPS port, which no test uses
                "--http.port=" + port,
                "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket,
                "--com.adobe.testing.s3mock.store.root=" + folder().resolve("objects"));
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of();
    }

    @Override
    protected boolean isReady() {
        return HttpProbe.isOk(port, "/" + bucket);
    }

    private static String classpath() {
        var properties = new Properties();
        try (InputStream in = S3Server.class.getResourceAsStream("artifacts.properties")) {
            if (in == null) {
                throw new ServerStartException(
                        "artifacts.properties is missing: the module local-object-store was not built.", (Path) null);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("s3mock.classpath");
    }
}
