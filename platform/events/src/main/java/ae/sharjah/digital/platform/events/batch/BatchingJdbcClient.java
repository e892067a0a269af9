package ae.sharjah.digital.platform.events.batch;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends what is pending before each statement of its own, so that every statement sees those written down before it. */
public final class BatchingJdbcClient implements JdbcClient {
    private final JdbcClient client;
    private final BatchedStatements pending;

    public BatchingJdbcClient(JdbcClient client, BatchedStatements pending) {
        this.client = client;
        this.pending = pending;
    }

    @Override
    public StatementSpec sql(String sql) {
        pending.send();
        return client.sql(sql);
    }
}
