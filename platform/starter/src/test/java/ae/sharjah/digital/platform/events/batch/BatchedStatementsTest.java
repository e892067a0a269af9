package ae.sharjah.digital.platform.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class BatchedStatementsTest {
    @Autowired
    private BatchingJdbcClient jdbc;

    /** Spring Boot's own client, which does not send deferred statements. */
    @Autowired
    private JdbcClient plain;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    private final String key = UUID.randomUUID().toString();

    @Test
    void defersStatementsUntilTheCommit() {
        transactions.executeWithoutResult(status -> {
            effect("a", 1).defer();
            effect("b", 2).defer();
            assertThat(sent()).isZero();
        });
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void sendsDeferredStatementsBeforeOneWhoseResultIsNeeded() {
        transactions.executeWithoutResult(status -> {
            effect("a", 1).defer();
            assertThat(effects()).isEqualTo(1);
            effect("b", 2).defer();
            assertThat(effects()).isEqualTo(2);
        });
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void reportsTheRowCountOfEachStatement() {
        List<Integer> counts = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            effect("a", 1).defer(counts::add);
            effect("b", 1).defer(counts::add);
            jdbc.deferred("SELECT key FROM effect WHERE key = :key ORDER BY event_id FOR UPDATE")
                    .param("key", key)
                    .defer(counts::add);
            jdbc.deferred("UPDATE effect SET version = 3 WHERE key = :key AND event_id = :event")
                    .param("key", key)
                    .param("event", "c")
                    .defer(counts::add);
            jdbc.deferred("DELETE FROM effect WHERE key = :key")
                    .param("key", key)
                    .defer(counts::add);
        });
        assertThat(counts).containsExactly(1, 1, 2, 0, 2);
    }

    @Test
    void rollsBackAllWhenOneIsRefused() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    effect("a", 1).defer();
                    jdbc.deferred(
                                    "INSERT INTO effect (consumer, key, event_id, version) VALUES ('pending', :key, NULL, 1)")
                            .param("key", key)
                            .defer();
                    effect("b", 1).defer();
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(sent()).isZero();
    }

    @Test
    void rollsBackAllWhenARowCountIsUnexpected() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> effect("a", 1).defer(count -> {
                            throw new IllegalStateException("not " + count);
                        })))
                .hasMessage("not 1");
        assertThat(sent()).isZero();
    }

    @Test
    void rollsBackAllEvenWhenTheFailureIsCaught() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    effect("a", 1).defer(count -> {
                        throw new IllegalStateException("not " + count);
                    });
                    assertThatThrownBy(this::effects).hasMessage("not 1");
                }))
                .hasMessage("not 1");
        assertThat(sent()).isZero();
    }

    @Test
    void sendsNothingOfATransactionThatIsRolledBack() {
        transactions.executeWithoutResult(status -> {
            effect("a", 1).defer();
            status.setRollbackOnly();
        });
        assertThat(sent()).isZero();
        transactions.executeWithoutResult(status -> assertThat(effects()).isZero());
    }

    @Test
    void separatesNestedTransactions() {
        var inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.executeWithoutResult(outer -> {
            effect("outer", 1).defer();
            inner.executeWithoutResult(status -> effect("inner", 1).defer());
            assertThat(sent()).as("the inner one's, already committed").isEqualTo(1);
            outer.setRollbackOnly();
        });
        assertThat(plain.sql("SELECT event_id FROM effect WHERE key = :key")
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsExactly("inner");
    }

    @Test
    void refusesToDeferOutsideATransaction() {
        assertThatThrownBy(() -> effect("a", 1).defer()).isInstanceOf(IllegalStateException.class);
    }

    private BatchedStatement effect(String event, int version) {
        return jdbc.deferred(
                        "INSERT INTO effect (consumer, key, event_id, version) VALUES ('pending', :key, :event, :version)")
                .param("key", key)
                .param("event", event)
                .param("version", version);
    }

    private int effects() {
        return jdbc.sql("SELECT count(*) FROM effect WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private Integer sent() {
        return plain.sql("SELECT count(*) FROM effect WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
