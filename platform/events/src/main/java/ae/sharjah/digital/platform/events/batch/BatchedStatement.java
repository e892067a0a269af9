package ae.sharjah.digital.platform.events.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** Statement to be added to {@link BatchedStatements}. */
public final class BatchedStatement {
    /** Cache by text; texts are constants of the code, so there are few. */
    private static final Map<String, Parsed> PARSED = new ConcurrentHashMap<>();

    private static final IntConsumer ANY = count -> {};

    private final BatchedStatements batch;
    private final Parsed sql;
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();
    private IntConsumer onCompleted = ANY;

    private record Parsed(ParsedSql named, String positional) {
        static Parsed of(String sql) {
            ParsedSql named = NamedParameterUtils.parseSqlStatement(sql);
            return new Parsed(named, NamedParameterUtils.substituteNamedParameters(named, null));
        }
    }

    BatchedStatement(BatchedStatements batch, String sql) {
        this.batch = batch;
        this.sql = PARSED.computeIfAbsent(sql, Parsed::of);
    }

    /** @param value of a type that the driver knows by itself, or null */
    public BatchedStatement param(String name, @Nullable Object value) {
        parameters.addValue(name, value);
        return this;
    }

    /** Adds the statement to the batch; its row count is not needed. */
    public void defer() {
        batch.add(this);
    }

    /**
     * Adds the statement to the batch.
     *
     * @param onCompleted receives the number of rows it changed or found; an exception it throws ends the transaction
     */
    public void defer(IntConsumer onCompleted) {
        this.onCompleted = onCompleted;
        defer();
    }

    void completed(int count) {
        onCompleted.accept(count);
    }

    String positional() {
        return sql.positional();
    }

    @Nullable
    Object[] values() {
        return NamedParameterUtils.buildValueArray(sql.named(), parameters, null);
    }
}
