package ae.sharjah.digital.request.benchmark;

import ae.sharjah.digital.local.fixture.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the service's own tables, with one service published in it. */
record BenchmarkDatabase(String url) {
    static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-0000000000b1");
    static final String SLUG = "trade-licence";
    static final String AGENCY = "sharjah-municipality";

    static BenchmarkDatabase create() {
        var server = TestServers.postgres();
        var database = new BenchmarkDatabase(server.jdbcUrl(server.createDatabase()));
        migrate(database, "platform", "classpath:db/platform", "schema_history");
        migrate(database, "public", "classpath:db/migration", "flyway_schema_history");
        database.client()
                .sql("""
                    INSERT INTO service_version (service_id, version, slug, agency_id, document)
                    VALUES (:service, 1, :slug, :agency, :document)
                    """)
                .param("service", SERVICE)
                .param("slug", SLUG)
                .param("agency", AGENCY)
                .param("document", resource("four-stages.json"))
                .update();
        database.client()
                .sql("INSERT INTO published_service (service_id, slug, version) VALUES (:service, :slug, 1)")
                .param("service", SERVICE)
                .param("slug", SLUG)
                .update();
        return database;
    }

    private static void migrate(BenchmarkDatabase database, String schema, String location, String table) {
        Flyway.configure()
                .dataSource(database.url, username(), password())
                .schemas(schema)
                .locations(location)
                .table(table)
                .load()
                .migrate();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username(), password());
    }

    JdbcClient client() {
        return JdbcClient.create(new DriverManagerDataSource(url, username(), password()));
    }

    static String username() {
        return TestServers.postgres().username();
    }

    static String password() {
        return TestServers.postgres().password();
    }

    static String resource(String name) {
        try (InputStream file = BenchmarkDatabase.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
