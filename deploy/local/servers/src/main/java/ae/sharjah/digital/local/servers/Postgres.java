package ae.sharjah.digital.local.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server on 127.0.0.1 with SCRAM passwords and every durability setting on: a commit that was acknowledged
 * survives {@code kill -9}.
 */
public final class Postgres extends ManagedProcess {

    static final String SUPERUSER = "postgres";

    /** Includes recovery after a crash. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "shared_buffers", "64MB",
            "max_wal_size", "512MB",
            "jit", "off",
            "timezone", "UTC",
            "log_timezone", "UTC");

    /** Set although they are the defaults: an accepted write must survive a crash. */
    private static final List<String> DURABILITY =
            List.of("-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on");

    private final PostgresCluster cluster;
    private final int port;
    private final String password;
    private boolean fromTemplate;

    /**
     * @param folder holds the data cluster in {@code data/}; created by the first start
     * @param password of the superuser {@code postgres}; set by the first start, which creates the cluster
     */
    public Postgres(Path folder, Path log, int port, String password) {
        super(new ServerDescription("postgresql", "PostgreSQL", folder, log, START_TIMEOUT, STOP_TIMEOUT));
        this.cluster = new PostgresCluster(folder(), log());
        this.port = port;
        this.password = password;
    }

    public int port() {
        return port;
    }

    public String username() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Makes the first start create the cluster as a copy of the prepared one with Keycloak's tables, if that has been
     * prepared.
     */
    public void useTemplate() {
        fromTemplate = true;
    }

    @Override
    protected Command command() {
        if (fromTemplate && KeycloakTables.arePrepared()) {
            cluster.copyOnce(KeycloakTables.prepared(log()), password);
        } else {
            cluster.createOnce(password);
        }
        PostgresLeftovers.awaitGone(cluster.data(), log());
        return new Command(name(), arguments(), Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"), folder(), log());
    }

    /** Returns whether this very cluster answers: another server may use the port, even with the same password. */
    @Override
    protected boolean isReady() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            return result.next() && cluster.data().toString().equals(result.getString(1));
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Returns SIGINT, PostgreSQL's fast shutdown, which does not wait for clients. */
    @Override
    protected String stopSignal() {
        return "INT";
    }

    @Override
    public void kill() {
        super.kill();
        PostgresLeftovers.awaitGone(cluster.data(), log());
    }

    /** Opens a connection as superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?connectTimeout=5&socketTimeout=60", SUPERUSER, password);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(PostgresBinaries.prepared().command("postgres"));
        arguments.addAll(List.of("-D", cluster.data().toString(), "-c", "port=" + port));
        SETTINGS.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        arguments.addAll(DURABILITY);
        return arguments;
    }
}
