package ae.sharjah.digital.platform.outbox;

import ae.sharjah.digital.platform.events.CurrentTrace;
import ae.sharjah.digital.platform.identity.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Where a change leaves its event. The row is part of the change's own transaction. */
public final class Outbox {
    /** Fixed, for an event's shard must not change between two releases that run side by side. */
    static final int SHARDS = 2;
    /** Below Kafka's limit of a record, so that what is accepted here can be sent. */
    private static final int LARGEST_BYTES = 900_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final RelayBell bell;
    private final CurrentTrace trace;

    public Outbox(JdbcClient jdbc, JsonMapper json, Ids ids, Clock clock, RelayBell bell, CurrentTrace trace) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.bell = bell;
        this.trace = trace;
    }

    /**
     * Adds an event to the running transaction.
     *
     * @throws IllegalStateException without a transaction: an event must not outlive or precede its change
     * @throws org.springframework.dao.DuplicateKeyException when the aggregate already has an event of this version
     */
    public void append(OutboxEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event needs the transaction of its change");
        }
        String data = json.writeValueAsString(event.data());
        if (data.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw new IllegalArgumentException("event of " + event.type() + " is too large to be sent");
        }
        jdbc.sql("""
                        INSERT INTO platform.outbox
                               (shard, topic, key, event_id, type, aggregate_id, version, occurred_at, traceparent, data)
                        VALUES (:shard, :topic, :key, :event, :type, :aggregate, :version, :now, :trace, :data)
                        """)
                .param("shard", Math.floorMod(event.key().hashCode(), SHARDS))
                .param("topic", event.topic())
                .param("key", event.key())
                .param("event", ids.next())
                .param("type", event.type())
                .param("aggregate", event.aggregateId())
                .param("version", event.version())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("trace", trace.parent())
                .param("data", data)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
