package ae.sharjah.digital.platform.starter;

import ae.sharjah.digital.platform.events.batch.BatchedStatements;
import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.config.EventsProperties;
import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.events.problem.DatabaseProblemAdvice;
import ae.sharjah.digital.platform.events.retention.PartitionKey;
import ae.sharjah.digital.platform.events.retention.PartitionMaintenance;
import ae.sharjah.digital.platform.events.retention.PartitionedTable;
import ae.sharjah.digital.platform.events.retention.Partitions;
import ae.sharjah.digital.platform.events.retention.PartitionsHealth;
import ae.sharjah.digital.platform.events.retention.Period;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of the platform's own tables, and of the beans that use them without Kafka. */
@AutoConfiguration(
        after = {
            JdbcClientAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            PlatformWebAutoConfiguration.class
        },
        before = FlywayAutoConfiguration.class)
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(EventsProperties.class)
@EnableScheduling
@Import(DatabaseProblemAdvice.class)
public class PersistenceAutoConfiguration {
    private static final String PLATFORM = "platform";

    /**
     * Migrates schema {@code platform} with a history of its own: its tables evolve independently of the service's own.
     */
    @Bean
    FlywayMigrationStrategy platformMigrationsFirst() {
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
    BatchedStatements batchedStatements(JdbcOperations jdbc) {
        return new BatchedStatements(jdbc);
    }

    @Bean
    BatchingJdbcClient batchingJdbcClient(NamedParameterJdbcOperations jdbc, BatchedStatements batch) {
        return new BatchingJdbcClient(JdbcClient.create(jdbc), batch);
    }

    @Bean
    IdempotentWrites idempotentWrites(
            BatchingJdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        return new IdempotentWrites(jdbc, transactions, json, clock);
    }

    /** Declares the table of sent events, for replay. {@code outbox_position} ensures that none is published twice. */
    @Bean
    PartitionedTable sentEvents(EventsProperties properties) {
        return new PartitionedTable(
                PLATFORM,
                "outbox_sent",
                Period.DAY,
                new PartitionKey("sent_on", PartitionKey.Kind.DATE),
                properties.outbox().retention());
    }

    @Bean
    PartitionedTable idempotencyKeys(EventsProperties properties) {
        return new PartitionedTable(
                PLATFORM,
                "idempotency_key",
                Period.DAY,
                new PartitionKey("created_at", PartitionKey.Kind.TIMESTAMP),
                properties.idempotency().retention());
    }

    /**
     * Declares the table of handled events, partitioned by week because each event is queried in all partitions.
     * Repetitions of events handled longer ago are recognised by {@code inbox_position}.
     */
    @Bean
    PartitionedTable handledEvents(EventsProperties properties) {
        return new PartitionedTable(
                PLATFORM,
                "inbox",
                Period.WEEK,
                new PartitionKey("handled_on", PartitionKey.Kind.DATE),
                properties.inbox().retention());
    }

    @Bean
    Partitions partitions(JdbcClient jdbc, Clock clock) {
        return new Partitions(jdbc, clock);
    }

    @Bean
    PartitionMaintenance partitionMaintenance(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            Partitions partitions,
            List<PartitionedTable> tables,
            MeterRegistry meters) {
        return new PartitionMaintenance(jdbc, transactions, clock, partitions, tables, meters);
    }

    @Bean
    PartitionsHealth partitionsHealth(Partitions partitions, List<PartitionedTable> tables) {
        return new PartitionsHealth(partitions, tables);
    }
}
