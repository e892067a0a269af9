package ae.sharjah.digital.platform.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends what is pending before each statement of its own, so that every statement sees those written down before it. */
public final class OrderedJdbcClient implements JdbcClient {
    private final JdbcClient client;
    private final PendingWrites pending;

    public OrderedJdbcClient(JdbcClient client, PendingWrites pending) {
        this.client = client;
        this.pending = pending;
    }

    @Override
    public StatementSpec sql(String sql) {
        pending.send();
        return client.sql(sql);
    }
}
