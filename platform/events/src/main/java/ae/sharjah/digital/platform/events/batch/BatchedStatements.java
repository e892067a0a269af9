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
 * Batch of statements of the running transaction whose result is not needed, sent together: before the next statement
 * whose result is needed, or before the commit. The database executes them in the order in which they were deferred,
 * each with its own snapshot, as if they had been sent one by one; only the round trips between them are saved. Errors
 * of the database are thrown when the batch is sent.
 */
public final class BatchedStatements {
    private final JdbcOperations jdbc;

    public BatchedStatements(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a statement with named parameters, like those of {@code JdbcClient}; {@link BatchedStatement#defer()} adds
     * it.
     */
    public BatchedStatement sql(String sql) {
        return new BatchedStatement(this, sql);
    }

    /**
     * Adds a statement to the batch.
     *
     * @throws IllegalStateException without a transaction, because nothing would send it
     */
    void add(BatchedStatement statement) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a deferred statement needs a transaction that sends it");
        }
        Batch batch = current();
        if (batch == null) {
            batch = new Batch();
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(new SendBeforeCommit(batch));
        }
        batch.statements.add(statement);
    }

    /**
     * Sends the deferred statements of the running transaction, if any. A transaction in which this failed cannot
     * commit.
     *
     * @throws org.springframework.dao.DataAccessException if the database refuses a statement
     */
    public void send() {
        Batch batch = current();
        if (batch == null || batch.statements.isEmpty()) {
            return;
        }
        List<BatchedStatement> statements = List.copyOf(batch.statements);
        batch.statements.clear();
        String sql = statements.stream().map(BatchedStatement::positional).collect(Collectors.joining(";\n"));
        try {
            jdbc.execute(sql, (PreparedStatementCallback<Integer>) prepared -> execute(prepared, statements));
        } catch (RuntimeException refused) {
            batch.refused = refused;
            throw refused;
        }
    }

    private static int execute(PreparedStatement prepared, List<BatchedStatement> statements) throws SQLException {
        fill(prepared, statements);
        boolean rows = prepared.execute();
        for (BatchedStatement statement : statements) {
            statement.completed(rows ? countRows(prepared) : prepared.getUpdateCount());
            rows = prepared.getMoreResults();
        }
        return statements.size();
    }

    private static void fill(PreparedStatement prepared, List<BatchedStatement> statements) throws SQLException {
        int position = 1;
        for (BatchedStatement statement : statements) {
            for (Object value : statement.values()) {
                if (value == null) {
                    prepared.setNull(position++, Types.NULL);
                } else {
                    prepared.setObject(position++, value);
                }
            }
        }
    }

    private static int countRows(PreparedStatement prepared) throws SQLException {
        int count = 0;
        try (ResultSet rows = prepared.getResultSet()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private @Nullable Batch current() {
        return (Batch) TransactionSynchronizationManager.getResource(this);
    }

    private static final class Batch extends ResourceHolderSupport {
        private final List<BatchedStatement> statements = new ArrayList<>();
        /** Prevents the commit: a caller that catches the exception has not undone the earlier statements. */
        private @Nullable RuntimeException refused;
    }

    /**
     * Sends the batch before the commit. A nested transaction has a batch of its own; that of the outer one is
     * suspended with it.
     */
    private final class SendBeforeCommit extends ResourceHolderSynchronization<Batch, BatchedStatements> {
        private final Batch batch;

        SendBeforeCommit(Batch batch) {
            super(batch, BatchedStatements.this);
            this.batch = batch;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            send();
            if (batch.refused != null) {
                throw batch.refused;
            }
        }
    }
}
