package ae.sharjah.digital.platform.events.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** One statement on its way into {@link BatchedStatements}. */
public final class BatchedStatement {
    /** By text; texts are constants of the code, so there are few. */
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

    BatchedStatement(BatchedStatements pending, String sql) {
        this.batch = pending;
        this.sql = PARSED.computeIfAbsent(sql, Parsed::of);
    }

    /** @param value of a type that the driver knows by itself, or null */
    public BatchedStatement param(String name, @Nullable Object value) {
        parameters.addValue(name, value);
        return this;
    }

    /** Writes it down; how many rows it comes to is of no interest. */
    public void defer() {
        batch.add(this);
    }

    /**
     * Writes it down.
     *
     * @param outcome is told how many rows it changed or found; what it throws ends the transaction
     */
    public void defer(IntConsumer outcome) {
        this.onCompleted = outcome;
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
