package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build found what the servers are made of; written into {@code artifacts.properties} by the build. */
record Artifacts(String postgresVersion, Path postgres, String keycloakVersion, Path keycloak, String kafkaClasspath) {

    static Artifacts ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream in = Artifacts.class.getResourceAsStream("artifacts.properties")) {
            if (in == null) {
                throw new StartFailed(
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
            throw new StartFailed(
                    path + " is missing: build the module local-servers again, which fetches it.", (Path) null);
        }
        return path;
    }
}
