package ae.sharjah.digital.platform.autoconfigure;

import ae.sharjah.digital.platform.config.PlatformProperties;
import ae.sharjah.digital.platform.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.retention.OldRows;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The platform's own tables, beside the service's, and what works on them without Kafka. */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            GroundConfiguration.class
        },
        before = FlywayAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
@EnableScheduling
public class PersistenceConfiguration {

    /** Two histories: the starter's tables in schema {@code platform} evolve apart from the service's own. */
    @Bean
    FlywayMigrationStrategy platformFirst() {
        return service -> {
            Flyway.configure()
                    .dataSource(service.getConfiguration().getDataSource())
                    .schemas("platform")
                    .locations("classpath:db/platform")
                    .table("schema_history")
                    .load()
                    .migrate();
            service.migrate();
        };
    }

    @Bean
    IdempotentWrites idempotentWrites(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        return new IdempotentWrites(jdbc, transactions, json, clock);
    }

    @Bean
    OldRows oldAnswers(JdbcClient jdbc, Clock clock, PlatformProperties properties) {
        return new OldRows(
                jdbc, clock, properties.idempotency().retention(), "platform.idempotency_key", "created_at < :oldest");
    }

    /** Repetitions of events handled longer ago are still known by {@code inbox_position}. */
    @Bean
    OldRows oldInboxRows(JdbcClient jdbc, Clock clock, PlatformProperties properties) {
        return new OldRows(
                jdbc,
                clock,
                properties.inbox().retention(),
                "platform.inbox",
                "handled_on < (:oldest AT TIME ZONE 'UTC')::date");
    }
}
