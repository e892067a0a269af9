package ae.sharjah.digital.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestServers;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before its tables had partitions, with rows in them. */
class PartitionsMigrationTest {
    private final DataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @BeforeEach
    void hasRowsOfBefore() {
        migrate("1");
        jdbc.sql("""
                        INSERT INTO platform.idempotency_key
                        SELECT 'caller POST', 'key ' || number, '\\x00', 201, '{}', '{}',
                               now() - number * interval '10 minutes'
                          FROM generate_series(-300, 500) number
                        """).update();
        jdbc.sql("""
                        INSERT INTO platform.inbox
                        SELECT 'consumer', 'event ' || number, (now() AT TIME ZONE 'UTC')::date - number
                          FROM generate_series(-10, 40) number
                        """).update();
    }

    @Test
    void keepsEveryRowAndItsPlaceInTime() {
        List<String> answers = answers();
        List<String> events = events();
        assertThat(answers).hasSize(801);

        migrate("2");

        assertThat(answers()).isEqualTo(answers);
        assertThat(events()).isEqualTo(events);
        assertThat(misplaced("idempotency_key_other", "created_at < ((now() AT TIME ZONE 'UTC')::date + 1)"))
                .isZero();
        assertThat(misplaced(
                        "inbox_other", "handled_on < date_trunc('week', now() AT TIME ZONE 'UTC') + interval '7 days'"))
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM platform.idempotency_key_other")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void takesNewRowsAndFindsTheOldOnesByTheirIndex() {
        migrate("2");
        jdbc.sql("INSERT INTO platform.idempotency_key VALUES ('caller POST', 'new', '\\x00', 201, '{}', '{}', now())")
                .update();
        jdbc.sql("INSERT INTO platform.inbox VALUES ('consumer', 'new', (now() AT TIME ZONE 'UTC')::date)")
                .update();
        jdbc.sql("ANALYZE platform.idempotency_key").update();
        assertThat(jdbc.sql(
                                "EXPLAIN SELECT * FROM platform.idempotency_key WHERE scope = 'caller POST' AND key = 'key 5'")
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.contains("Seq Scan on idempotency_key_2"));
    }

    private long misplaced(String table, String condition) {
        return jdbc.sql("SELECT count(*) FROM platform." + table + " WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private List<String> answers() {
        return jdbc.sql("SELECT row(k.*)::text FROM platform.idempotency_key k ORDER BY key")
                .query(String.class)
                .list();
    }

    private List<String> events() {
        return jdbc.sql("SELECT row(e.*)::text FROM platform.inbox e ORDER BY event_id")
                .query(String.class)
                .list();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("platform")
                .locations("classpath:db/platform")
                .table("schema_history")
                .target(version)
                .load()
                .migrate();
    }

    private static DataSource database() {
        var server = TestServers.postgres();
        return new DriverManagerDataSource(
                server.jdbcUrl(server.createDatabase()) + "?options=-c%20TimeZone=UTC",
                server.username(),
                server.password());
    }
}
