package ae.sharjah.digital.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestServers;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A database from before versions had a life cycle. */
class LifeCycleMigrationTest {
    private static final UUID SERVICE = UUID.fromString("0192f000-0000-7000-8000-000000000001");

    @Test
    void keepsWhatWasPublishedBefore() throws Exception {
        DataSource database = database();
        migrate(database, "1");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("INSERT INTO agency VALUES ('sewa', 'local', '{}', NULL, 1, now())")
                .update();
        jdbc.sql("INSERT INTO service VALUES (:id, 'old', 'sewa', 3, 3, now())")
                .param("id", SERVICE)
                .update();
        version(jdbc, 1, "superseded", "now()");
        version(jdbc, 2, "withdrawn", "now()");
        version(jdbc, 3, "published", "NULL");

        migrate(database, "2");

        var versions = new Versions(jdbc, new JsonMapper());
        assertThat(versions.of(SERVICE))
                .extracting(one -> one.status().code())
                .containsExactly("published", "retired", "superseded");
        VersionRow current = versions.current(SERVICE).orElseThrow();
        assertThat(current.description().toString())
                .isEqualTo("{\"slug\":\"old\",\"agency\":\"sewa\",\"fees\":[{\"code\":\"x\",\"amount\":\"10.00\"}]}");
        var steps = new VersionSteps(jdbc);
        assertThat(steps.of(SERVICE, 3)).singleElement().satisfies(step -> {
            assertThat(step.action().code()).isEqualTo("publish");
            assertThat(step.actor().id()).isEqualTo("shipped-files");
        });
        assertThat(steps.standing(current).authors()).isEmpty();
    }

    private static void version(JdbcClient jdbc, int version, String status, String ended) {
        jdbc.sql("""
                        INSERT INTO service_version (service_id, version, status, document, content_hash, published_at, ended_at)
                        VALUES (:service, :version, :status, :document::json, '\\x00', now(), %s)
                        """.formatted(ended))
                .param("service", SERVICE)
                .param("version", version)
                .param("status", status)
                .param("document", """
                        {"serviceId":"x","slug":"old","version":1,"publishedAt":"x","agency":{"id":"sewa"},\
                        "fees":[{"code":"x","amount":{"amount":"10.00","currency":"AED"}}]}""")
                .update();
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static DataSource database() {
        var server = TestServers.postgres();
        return new DriverManagerDataSource(
                server.jdbcUrl(server.createDatabase()), server.username(), server.password());
    }
}
