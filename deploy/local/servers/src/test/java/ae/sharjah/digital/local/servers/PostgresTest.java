package ae.sharjah.digital.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path folder;

    private Postgres server;

    @BeforeEach
    void start() {
        server = new Postgres(
                folder, folder.resolve("postgresql.log"), Ports.free(1).getFirst(), "secret");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void isDurableAndSpeaksUnicode() throws SQLException {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask("SELECT datlocprovider FROM pg_database WHERE datname = 'postgres'"))
                .isEqualTo("i");
    }

    @Test
    void keepsCommitsAcrossKillAndRestart() throws SQLException {
        run("CREATE TABLE kept (word text)");
        for (int i = 0; i < 3; i++) {
            run("INSERT INTO kept VALUES ('round " + i + "')");
            server.kill();
            assertThat(server.process().isAlive()).isFalse();
            server.start();
        }
        assertThat(ask("SELECT count(*) FROM kept")).isEqualTo("3");
    }

    @Test
    void restartsAfterSomeoneElseKilledOnlyThePostmaster() throws SQLException {
        run("CREATE TABLE kept (word text)");
        server.process().handle().destroyForcibly();
        server.process().handle().onExit().join();
        server.start();
        assertThat(ask("SELECT count(*) FROM kept")).isEqualTo("0");
    }

    @Test
    void opensADatabaseToItsOwnerOnly() throws SQLException {
        Databases databases = new Databases(server);
        databases.ensure("catalog", "catalog", "first");
        databases.ensure("catalog", "catalog", "it's second");
        databases.ensure("request", "request", "third");

        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("catalog"), "catalog", "it's second")) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("catalog"), "catalog", "first"))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("catalog"), "request", "third"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void saysInASentenceWhyItDoesNotStart() {
        Postgres other = new Postgres(folder.resolve("other"), folder.resolve("other.log"), server.port(), "secret");
        assertThatThrownBy(other::start).isInstanceOfSatisfying(ServerStartException.class, failure -> {
            assertThat(failure).hasMessageContaining("PostgreSQL ended").hasMessageContaining("other.log");
            assertThat(failure.lastLines()).anyMatch(line -> line.contains("Address already in use"));
        });
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
