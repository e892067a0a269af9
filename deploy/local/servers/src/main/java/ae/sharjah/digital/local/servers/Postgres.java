package ae.sharjah.digital.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server on 127.0.0.1 with SCRAM passwords and every durability setting on: a commit that was acknowledged
 * survives {@code kill -9}.
 */
public final class Postgres implements LocalServer {

    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(90); // includes recovery after a crash
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final Path log;
    private final int port;
    private final String password;
    private volatile @Nullable OwnProcess process;

    /**
     * @param folder holds the data cluster in {@code data/}; made on the first start
     * @param password of the superuser {@code postgres}; taken on the first start, which makes the cluster
     */
    public Postgres(Path folder, Path log, int port, String password) {
        this.folder = folder.toAbsolutePath();
        this.log = log.toAbsolutePath();
        this.port = port;
        this.password = password;
    }

    @Override
    public String name() {
        return "postgresql";
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

    @Override
    public synchronized void start() {
        PostgresBinaries binaries = PostgresBinaries.prepared();
        makeClusterOnce(binaries);
        PostgresLeftovers.awaitGone(data(), log);
        OwnProcess started = OwnProcess.start(
                new Command(name(), serverArguments(binaries), Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"), folder, log));
        process = started;
        Waiting.until("PostgreSQL", started, log, START, this::answers);
    }

    @Override
    public void stop() {
        OwnProcess running = process;
        if (running != null && running.isAlive()) {
            running.stop("INT", STOP);
        }
    }

    @Override
    public void kill() {
        process().kill();
        PostgresLeftovers.awaitGone(data(), log);
    }

    @Override
    public OwnProcess process() {
        OwnProcess running = process;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL was not started");
        }
        return running;
    }

    /** A connection as superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?connectTimeout=5&socketTimeout=60", SUPERUSER, password);
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** That this very cluster answers: another server may hold the port, and the password may be the same. */
    private boolean answers() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW data_directory")) {
            return result.next() && data().toString().equals(result.getString(1));
        } catch (SQLException notYet) {
            return false;
        }
    }

    private List<String> serverArguments(PostgresBinaries binaries) {
        List<String> arguments = new ArrayList<>(binaries.command("postgres"));
        arguments.addAll(List.of("-D", data().toString()));
        Map.of(
                        "port", String.valueOf(port),
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "200",
                        "shared_buffers", "64MB",
                        "max_wal_size", "512MB",
                        "jit", "off",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        // Said aloud although they are the defaults: an accepted write must survive a crash.
        arguments.addAll(List.of("-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "full_page_writes=on"));
        return arguments;
    }

    private void makeClusterOnce(PostgresBinaries binaries) {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        Path aside = folder.resolve("data.filling");
        try {
            PreparedFolder.delete(aside);
            Files.createDirectories(folder);
            Path passwordFile = Files.createTempFile(
                    folder,
                    "superuser",
                    ".txt",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(passwordFile, password);
                binaries.run(
                        log,
                        "initdb",
                        "-D",
                        aside.toString(),
                        "-U",
                        SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=und");
            } finally {
                Files.delete(passwordFile);
            }
            Files.move(aside, data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
