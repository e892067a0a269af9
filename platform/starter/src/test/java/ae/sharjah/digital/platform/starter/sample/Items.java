package ae.sharjah.digital.platform.starter.sample;

import ae.sharjah.digital.platform.events.outbox.Outbox;
import ae.sharjah.digital.platform.events.outbox.OutboxEvent;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Aggregates whose only behaviour is to change; each change publishes an event. */
@Component
public class Items {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;

    public Items(JdbcClient jdbc, TransactionTemplate transactions, Outbox outbox) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.outbox = outbox;
    }

    /**
     * Applies a change under the row's lock; {@code beforeCommit} runs after the event is written and before it is
     * committed.
     */
    public void change(String topic, String id, Runnable beforeCommit) {
        transactions.executeWithoutResult(status -> {
            long version = jdbc.sql("""
                            INSERT INTO item AS known (id, version) VALUES (:id, 1)
                            ON CONFLICT (id) DO UPDATE SET version = known.version + 1 RETURNING version
                            """).param("id", id).query(Long.class).single();
            outbox.append(event(topic, id, version));
            beforeCommit.run();
        });
    }

    public static OutboxEvent event(String topic, String id, long version) {
        return new OutboxEvent(topic, id, "ae.sharjah.digital.sample.changed.v1", id, version, Map.of("id", id));
    }
}
