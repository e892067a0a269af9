package ae.sharjah.digital.platform.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.starter.sample.SampleServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class BatchedStatementsTest {
    @Autowired
    private BatchedStatements pending;

    @Autowired
    private JdbcClient jdbc;

    /** Knows nothing of what is pending. */
    @Autowired
    private JdbcOperations bare;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private PlatformTransactionManager manager;

    private final String key = UUID.randomUUID().toString();

    @Test
    void keepsThemUntilTheCommit() {
        transactions.executeWithoutResult(status -> {
            effect("a", 1).later();
            effect("b", 2).later();
            assertThat(sent()).isZero();
        });
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void sendsThemBeforeWhatIsWaitedFor() {
        transactions.executeWithoutResult(status -> {
            effect("a", 1).later();
            assertThat(effects()).isEqualTo(1);
            effect("b", 2).later();
            assertThat(effects()).isEqualTo(2);
        });
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void tellsEachHowManyRowsItCameTo() {
        List<Integer> counts = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            effect("a", 1).later(counts::add);
            effect("b", 1).later(counts::add);
            pending.sql("SELECT key FROM effect WHERE key = :key ORDER BY event_id FOR UPDATE")
                    .param("key", key)
                    .later(counts::add);
            pending.sql("UPDATE effect SET version = 3 WHERE key = :key AND event_id = :event")
                    .param("key", key)
                    .param("event", "c")
                    .later(counts::add);
            pending.sql("DELETE FROM effect WHERE key = :key").param("key", key).later(counts::add);
        });
        assertThat(counts).containsExactly(1, 1, 2, 0, 2);
    }

    @Test
    void takesAllBackWhereOneIsRefused() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    effect("a", 1).later();
                    pending.sql(
                                    "INSERT INTO effect (consumer, key, event_id, version) VALUES ('pending', :key, NULL, 1)")
                            .param("key", key)
                            .later();
                    effect("b", 1).later();
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(sent()).isZero();
    }

    @Test
    void takesAllBackWhereAnOutcomeIsNotAsItShouldBe() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> effect("a", 1).later(count -> {
                            throw new IllegalStateException("not " + count);
                        })))
                .hasMessage("not 1");
        assertThat(sent()).isZero();
    }

    @Test
    void takesAllBackEvenWhereTheFailureIsCaught() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    effect("a", 1).later(count -> {
                        throw new IllegalStateException("not " + count);
                    });
                    assertThatThrownBy(this::effects).hasMessage("not 1");
                }))
                .hasMessage("not 1");
        assertThat(sent()).isZero();
    }

    @Test
    void sendsNothingOfATransactionThatIsTakenBack() {
        transactions.executeWithoutResult(status -> {
            effect("a", 1).later();
            status.setRollbackOnly();
        });
        assertThat(sent()).isZero();
        transactions.executeWithoutResult(status -> assertThat(effects()).isZero());
    }

    @Test
    void keepsTransactionsWithinOneAnotherApart() {
        var inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.executeWithoutResult(outer -> {
            effect("outer", 1).later();
            inner.executeWithoutResult(status -> effect("inner", 1).later());
            assertThat(sent()).as("the inner one's, already committed").isEqualTo(1);
            outer.setRollbackOnly();
        });
        assertThat(jdbc.sql("SELECT event_id FROM effect WHERE key = :key")
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsExactly("inner");
    }

    @Test
    void refusesWhatNoTransactionWouldSend() {
        assertThatThrownBy(() -> effect("a", 1).later()).isInstanceOf(IllegalStateException.class);
    }

    private Write effect(String event, int version) {
        return pending.sql(
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

    private @Nullable Integer sent() {
        return bare.queryForObject("SELECT count(*) FROM effect WHERE key = ?", Integer.class, key);
    }
}
