package ae.sharjah.digital.platform.events.outbox;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import ae.sharjah.digital.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Stores the event of a change, as a row written in the change's own transaction. */
public final class Outbox {
    /** Fixed, because an event's shard must not change between two releases that run at the same time. */
    static final int SHARDS = 2;
    /** Below Kafka's limit for a record, so that every event accepted here can be sent. */
    private static final int MAX_BYTES = 900_000;

    private final BatchingJdbcClient jdbc;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final RelaySignal signal;
    private final CurrentTrace trace;

    public Outbox(
            BatchingJdbcClient jdbc, JsonMapper json, Ids ids, Clock clock, RelaySignal signal, CurrentTrace trace) {
        this.jdbc = jdbc;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.signal = signal;
        this.trace = trace;
    }

    /**
     * Appends an event to the running transaction. Its row is batched with other statements and sent no later than the
     * commit, which fails with a {@link DuplicateKeyException} when the aggregate already has an event of this version
     * or a later one: consumers would treat it as a repetition.
     *
     * @throws IllegalStateException without a transaction: an event must not outlive or precede its change
     */
    public void append(OutboxEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event needs the transaction of its change");
        }
        String data = json.writeValueAsString(event.data());
        if (data.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("event of " + event.type() + " is too large to be sent");
        }
        jdbc.deferred("""
                        WITH advanced AS (
                            INSERT INTO platform.outbox_position AS known (aggregate_id, version)
                            VALUES (:aggregate, :version)
                            ON CONFLICT (aggregate_id)
                            DO UPDATE SET version = excluded.version WHERE known.version < excluded.version
                            RETURNING 1)
                        INSERT INTO platform.outbox
                               (shard, topic, key, event_id, type, aggregate_id, version, occurred_at, traceparent, data)
                        SELECT :shard, :topic, :key, :event, :type, :aggregate, :version, :now, :trace, :data
                          FROM advanced
                        """)
                .param("shard", Math.floorMod(event.key().hashCode(), SHARDS))
                .param("topic", event.topic())
                .param("key", event.key())
                .param("event", ids.next())
                .param("type", event.type())
                .param("aggregate", event.aggregateId())
                .param("version", event.version())
                .param("now", TimestampColumns.utc(clock.instant()))
                .param("trace", trace.traceparent())
                .param("data", data)
                .defer(added -> {
                    if (added == 0) {
                        throw new DuplicateKeyException("an event of version " + event.version()
                                + " or later was appended for the aggregate before");
                    }
                });
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.signal();
            }
        });
    }
}
