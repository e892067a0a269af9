package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Files and versions of the servers' programs, which the build fetches and lists in {@code artifacts.properties}. */
record Artifacts(String postgresVersion, Path postgres, String keycloakVersion, Path keycloak, String kafkaClasspath) {

    static Artifacts ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = Artifacts.class.getResourceAsStream("artifacts.properties")) {
            if (in == null) {
                throw new ServerStartException(
                        "artifacts.properties is missing: the module local-servers was not built.", (Path) null);
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Artifacts(
                properties.getProperty("postgres.version"),
                present(properties.getProperty("postgres")),
                properties.getProperty("keycloak.version"),
                present(properties.getProperty("keycloak")),
                properties.getProperty("kafka.classpath"));
    }

    private static Path present(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw new ServerStartException(
                    path + " is missing: build the module local-servers again, which fetches it.", (Path) null);
        }
        return path;
    }
}
