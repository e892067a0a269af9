package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How Keycloak is to run.
 *
 * @param port of its pages and protocols, on 127.0.0.1
 * @param managementPort of health and metrics, on 127.0.0.1
 * @param databaseUrl JDBC address of its PostgreSQL database
 * @param adminPassword of the user {@code admin} of the master realm; taken on the first start
 * @param realmFiles imported on the first start only; a realm that exists is left alone
 * @param placeholders values for {@code ${NAME}} within the realm files
 */
public record KeycloakSettings(
        int port,
        int managementPort,
        String databaseUrl,
        String databaseUsername,
        String databasePassword,
        String adminPassword,
        List<Path> realmFiles,
        Map<String, String> placeholders) {

    public KeycloakSettings {
        realmFiles = List.copyOf(realmFiles);
        placeholders = Map.copyOf(placeholders);
    }

    /** Returns the address under which browsers and services know it. */
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public String toString() {
        return "KeycloakSettings[" + url() + "]"; // never the passwords
    }
}
