package ae.sharjah.digital.local.servers;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prepares what takes long and depends on the servers' versions only: Keycloak's own build, its tables, and the AOT caches
 * of Keycloak and Kafka. The build runs it, so that no start of the platform waits for it; what is prepared already takes
 * no time.
 */
public final class ServerPreparation {

    private final Path folder;
    private final Path log;

    /** @param folder for the servers' data while they record; deleted at the end */
    public ServerPreparation(Path folder, Path log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Prepares the servers. A failure is reported and does not fail the build: a start of the platform does without, or
     * prepares what it cannot do without.
     *
     * @param arguments a folder for the servers' data and the log
     */
    public static void main(String[] arguments) {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        try {
            new ServerPreparation(target.resolve("prepared-servers"), target.resolve("prepared-servers.log")).run();
        } catch (ServerStartException failure) {
            System.out.println("[WARNING] " + failure.getMessage());
            failure.lastLines().forEach(line -> System.out.println("[WARNING]     | " + line));
        } catch (UncheckedIOException failure) {
            System.out.println("[WARNING] The local servers cannot be prepared: " + failure.getMessage());
        }
        System.exit(0);
    }

    public void run() {
        KeycloakHome.prepared(log);
        KeycloakTables.prepared(log);
        recordKafka();
    }

    private void recordKafka() {
        List<Integer> ports = Ports.free(2);
        Path data = folder.resolve("kafka");
        Kafka kafka = new Kafka(data, log, ports.get(0), ports.get(1), JvmMode.RECORDING);
        if (!kafka.hasCache()) {
            try {
                kafka.recordCache();
            } finally {
                PreparedFolder.delete(data);
            }
        }
    }
}
