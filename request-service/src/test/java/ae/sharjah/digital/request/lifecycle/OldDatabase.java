package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.local.fixture.TestServers;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases of earlier releases. */
public final class OldDatabase {
    private OldDatabase() {}

    public static DataSource empty() {
        var server = TestServers.postgres();
        return new DriverManagerDataSource(
                server.jdbcUrl(server.createDatabase()), server.username(), server.password());
    }

    /** @param version of the last migration, or {@code latest} */
    public static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
