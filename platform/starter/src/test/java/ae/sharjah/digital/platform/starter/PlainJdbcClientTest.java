package ae.sharjah.digital.platform.starter;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class PlainJdbcClientTest {
    @Autowired
    private JdbcClient plain;

    @Autowired
    private BatchingJdbcClient batching;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ConfigurableApplicationContext context;

    @Test
    void springBootDefinesTheOnlyJdbcClient() {
        assertThat(context.getBeanNamesForType(JdbcClient.class)).containsExactly("jdbcClient");
        assertThat(context.getBeanFactory().getBeanDefinition("jdbcClient").getFactoryBeanName())
                .isEqualTo(JdbcClientAutoConfiguration.class.getName());
    }

    @Test
    void leavesDeferredStatementsInTheBatch() {
        String key = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> {
            batching.deferred("INSERT INTO effect (consumer, key, event_id, version) VALUES ('plain', :key, 'a', 1)")
                    .param("key", key)
                    .defer();
            assertThat(count(key)).isZero();
        });
        assertThat(count(key)).isOne();
    }

    private int count(String key) {
        return plain.sql("SELECT count(*) FROM effect WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
