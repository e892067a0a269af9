package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A PostgreSQL cluster whose database {@code keycloak} has Keycloak's tables and no realm. New data starts from a copy of
 * it: creating the tables takes Keycloak six seconds at every first start. It is prepared once per version of PostgreSQL
 * and Keycloak.
 *
 * <p>No user can sign in to a copy before it gets passwords of its own: the passwords of the preparation are random
 * and removed at its end.
 */
final class KeycloakTables {

    static final String DATABASE = "keycloak";

    private static final int VERSION = 1;

    private KeycloakTables() {}

    static boolean arePrepared() {
        return PreparedFolder.exists(name());
    }

    /** Returns the cluster's folder; prepares it unless that has been done, and records Keycloak's cache on the way. */
    static Path prepared(Path log) {
        return PreparedFolder.named(name(), folder -> prepare(folder, log)).resolve("data");
    }

    private static String name() {
        Artifacts artifacts = Artifacts.ofThisBuild();
        return "postgresql-" + artifacts.postgresVersion() + "-" + KeycloakHome.name(artifacts) + "-tables-" + VERSION;
    }

    private static void prepare(Path folder, Path log) {
        List<Integer> ports = Ports.free(3);
        Postgres postgres = new Postgres(folder, log, ports.get(0), random());
        postgres.start();
        try {
            String password = random();
            new Databases(postgres).ensure(DATABASE, DATABASE, password);
            KeycloakSettings settings = new KeycloakSettings(
                    ports.get(1),
                    ports.get(2),
                    postgres.jdbcUrl(DATABASE),
                    DATABASE,
                    password,
                    random(),
                    List.of(),
                    Map.of());
            Path home = folder.resolve("keycloak");
            new Keycloak(home, log, settings, JvmMode.RECORDING).recordCache();
            PreparedFolder.delete(home);
            empty(postgres);
        } catch (SQLException e) {
            throw new ServerStartException("Keycloak's tables cannot be prepared: " + e.getMessage(), e);
        } finally {
            postgres.stop();
        }
    }

    /** Deletes the passwords, and all rows but the list of changes that created the tables. */
    private static void empty(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    SELECT quote_ident(tablename) FROM pg_tables
                    WHERE schemaname = 'public' AND tablename NOT LIKE 'databasechangelog%'""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("TRUNCATE " + String.join(", ", tables));
            statement.execute("ALTER ROLE " + DATABASE + " PASSWORD NULL");
            statement.execute("ALTER ROLE " + Postgres.SUPERUSER + " PASSWORD NULL");
            statement.execute("CHECKPOINT");
        }
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
