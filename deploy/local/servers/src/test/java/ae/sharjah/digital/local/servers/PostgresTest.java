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
    void isDurableAndStoresUnicode() throws SQLException {
        assertThat(query("SHOW fsync")).isEqualTo("on");
        assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(query("SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(query("SELECT datlocprovider FROM pg_database WHERE datname = 'postgres'"))
                .isEqualTo("i");
    }

    @Test
    void retainsCommitsAcrossKillAndRestart() throws SQLException {
        run("CREATE TABLE entries (word text)");
        for (int i = 0; i < 3; i++) {
            run("INSERT INTO entries VALUES ('round " + i + "')");
            server.kill();
            assertThat(server.process().isAlive()).isFalse();
            server.start();
        }
        assertThat(query("SELECT count(*) FROM entries")).isEqualTo("3");
    }

    @Test
    void restartsAfterOnlyThePostmasterWasKilled() throws SQLException {
        run("CREATE TABLE entries (word text)");
        server.process().handle().destroyForcibly();
        server.process().handle().onExit().join();
        server.start();
        assertThat(query("SELECT count(*) FROM entries")).isEqualTo("0");
    }

    @Test
    void letsOnlyTheOwnerConnectToADatabase() throws SQLException {
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
    void startsFromTheTemplateWithItsOwnPassword() throws SQLException {
        assertThat(KeycloakTables.arePrepared()).isTrue();
        Postgres copy = new Postgres(
                folder.resolve("copy"),
                folder.resolve("copy.log"),
                Ports.free(1).getFirst(),
                "it's another");
        copy.useTemplate();
        copy.start();
        try (Connection connection = copy.connect("keycloak");
                Statement statement = connection.createStatement()) {
            assertThat(first(statement, "SELECT count(*) FROM realm")).isEqualTo("0");
            assertThat(first(statement, "SELECT count(*) > 100 FROM databasechangelog"))
                    .isEqualTo("t");
            assertThat(first(statement, "SELECT count(*) FROM pg_authid WHERE rolpassword IS NOT NULL"))
                    .as("only the superuser has a password")
                    .isEqualTo("1");
            assertThatThrownBy(() -> DriverManager.getConnection(copy.jdbcUrl("postgres"), "postgres", "secret"))
                    .hasMessageContaining("password");
            assertThat(folder.resolve("copy.log")).content().doesNotContain("it's another");
        } finally {
            copy.stop();
        }
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void explainsInOneSentenceWhyItDoesNotStart() {
        Postgres other = new Postgres(folder.resolve("other"), folder.resolve("other.log"), server.port(), "secret");
        assertThatThrownBy(other::start).isInstanceOfSatisfying(ServerStartException.class, failure -> {
            assertThat(failure).hasMessageContaining("PostgreSQL ended").hasMessageContaining("other.log");
            assertThat(failure.lastLines()).anyMatch(line -> line.contains("Address already in use"));
        });
    }

    private String query(String query) throws SQLException {
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
