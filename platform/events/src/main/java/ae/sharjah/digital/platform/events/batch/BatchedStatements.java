package ae.sharjah.digital.platform.events.batch;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the statements of a transaction that nothing in it waits for, and sends them together: before the next statement
 * that is waited for, or before the commit. The database sees them in the order in which they were written down, each
 * with its own snapshot, as if they had been sent one by one; only the round trips between them are saved. What the
 * database refuses is thrown where they are sent.
 */
public final class BatchedStatements {
    private final JdbcOperations jdbc;

    public BatchedStatements(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a statement with named parameters, as {@code JdbcClient} has them; {@link BatchedStatement#defer()} writes it down. */
    public BatchedStatement sql(String sql) {
        return new BatchedStatement(this, sql);
    }

    /** @throws IllegalStateException without a transaction, for nothing would send it */
    void add(BatchedStatement write) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a pending statement needs a transaction that sends it");
        }
        Pending pending = pending();
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(new Sending(pending));
        }
        pending.writes.add(write);
    }

    /**
     * Sends what is pending in the running transaction, if anything. A transaction in which it failed cannot commit.
     *
     * @throws org.springframework.dao.DataAccessException for what the database refuses
     */
    public void send() {
        Pending pending = pending();
        if (pending == null || pending.writes.isEmpty()) {
            return;
        }
        List<BatchedStatement> writes = List.copyOf(pending.writes);
        pending.writes.clear();
        String sql = writes.stream().map(BatchedStatement::positional).collect(Collectors.joining(";\n"));
        try {
            jdbc.execute(sql, (PreparedStatementCallback<Integer>) statement -> sent(statement, writes));
        } catch (RuntimeException refused) {
            pending.refused = refused;
            throw refused;
        }
    }

    private static int sent(PreparedStatement statement, List<BatchedStatement> writes) throws SQLException {
        fill(statement, writes);
        boolean rows = statement.execute();
        for (BatchedStatement write : writes) {
            write.completed(rows ? rowsOf(statement) : statement.getUpdateCount());
            rows = statement.getMoreResults();
        }
        return writes.size();
    }

    private static void fill(PreparedStatement statement, List<BatchedStatement> writes) throws SQLException {
        int position = 1;
        for (BatchedStatement write : writes) {
            for (Object value : write.values()) {
                if (value == null) {
                    statement.setNull(position++, Types.NULL);
                } else {
                    statement.setObject(position++, value);
                }
            }
        }
    }

    private static int rowsOf(PreparedStatement statement) throws SQLException {
        int count = 0;
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private @Nullable Pending pending() {
        return (Pending) TransactionSynchronizationManager.getResource(this);
    }

    private static final class Pending extends ResourceHolderSupport {
        private final List<BatchedStatement> writes = new ArrayList<>();
        /** Whoever catches it where it surfaces has not undone what came before it. */
        private @Nullable RuntimeException refused;
    }

    /** A transaction that is begun within another has its own; those of the outer one wait as it does. */
    private final class Sending extends ResourceHolderSynchronization<Pending, BatchedStatements> {
        private final Pending pending;

        Sending(Pending pending) {
            super(pending, BatchedStatements.this);
            this.pending = pending;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            send();
            if (pending.refused != null) {
                throw pending.refused;
            }
        }
    }
}
