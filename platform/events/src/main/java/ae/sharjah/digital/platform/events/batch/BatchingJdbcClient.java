package ae.sharjah.digital.platform.events.batch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * JDBC client that can defer statements whose result is not needed, and sends them with the next one whose result is,
 * or before the commit. It is not a {@link JdbcClient}, so that a class shows by its type that its statements may run
 * later.
 *
 * <p>Statements of a plain client run before the deferred ones and do not see them. A class that reads or references
 * rows that an earlier statement of the same transaction may have deferred therefore needs this client too.
 */
public final class BatchingJdbcClient {
    private final JdbcClient client;
    private final BatchedStatements batch;

    public BatchingJdbcClient(JdbcClient client, BatchedStatements batch) {
        this.client = client;
        this.batch = batch;
    }

    /** Sends the deferred statements, then begins one whose result is needed. */
    public StatementSpec sql(String sql) {
        batch.send();
        return client.sql(sql);
    }

    /** Begins a statement with named parameters that {@link BatchedStatement#defer()} adds to the batch. */
    public BatchedStatement deferred(String sql) {
        return batch.sql(sql);
    }
}
