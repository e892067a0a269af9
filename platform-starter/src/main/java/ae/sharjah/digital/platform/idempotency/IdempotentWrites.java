package ae.sharjah.digital.platform.idempotency;

import ae.sharjah.digital.platform.problem.Fault;
import ae.sharjah.digital.platform.problem.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a write at most once for each {@code Idempotency-Key} of a caller. The answer is kept in the transaction of the
 * write itself, so either both are there or neither is.
 */
public final class IdempotentWrites {
    private static final String[] KEPT_HEADERS = {HttpHeaders.LOCATION, HttpHeaders.ETAG};

    private static final int LONGEST_KEY = 255;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final JsonMapper canonical;
    private final Clock clock;

    public IdempotentWrites(JdbcClient jdbc, TransactionOperations transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.canonical = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.clock = clock;
    }

    /**
     * Does {@code write}, or gives the answer it had the first time.
     *
     * @param operation what is done, such as {@code POST /api/v1/requests}
     * @param body what was sent; the same key with another body is refused
     * @param answerType the type of the answer's body
     * @param write runs inside this call's transaction; a problem it throws is not kept, so it may be tried again
     * @throws ProblemException 422 {@code idempotency-key-reused} for another body, 409 {@code idempotency-in-flight}
     *     while the first is still running
     */
    public <T> ResponseEntity<T> once(
            UUID caller,
            String key,
            String operation,
            Object body,
            Class<T> answerType,
            Supplier<ResponseEntity<T>> write) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.malformed(List.of(Fault.of("#Idempotency-Key", "type")));
        }
        byte[] hash = sha256(canonical.writeValueAsBytes(body));
        String scope = caller + " " + operation;
        ResponseEntity<T> answer = transactions.execute(status -> {
            Found found = look(scope, key);
            if (!found.locked()) {
                throw ProblemException.of(HttpStatus.CONFLICT, "idempotency-in-flight")
                        .withHeader(HttpHeaders.RETRY_AFTER, "1");
            }
            Kept kept = found.kept();
            if (kept != null) {
                if (!MessageDigest.isEqual(kept.bodyHash(), hash)) {
                    throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
                }
                return again(kept, answerType);
            }
            ResponseEntity<T> first = write.get();
            keep(scope, key, hash, first);
            return first;
        });
        if (answer == null) {
            throw new IllegalStateException("the write gave no answer");
        }
        return answer;
    }

    private record Kept(byte[] bodyHash, int status, String headers, String body) {}

    private record Found(boolean locked, @Nullable Kept kept) {}

    /**
     * One round trip: takes the key's lock for this transaction and reads what is kept. The row is read in the same
     * statement, hence from a snapshot older than the lock; a writer that commits in between is met when this one keeps
     * its own answer.
     */
    private Found look(String scope, String key) {
        return jdbc.sql("""
                        SELECT pg_try_advisory_xact_lock(hashtextextended(:scope || :key, 0)) AS locked,
                               kept.body_hash, kept.status, kept.headers, kept.body
                          FROM (SELECT 1) one
                          LEFT JOIN platform.idempotency_key kept ON kept.scope = :scope AND kept.key = :key
                        """)
                .param("scope", scope)
                .param("key", key)
                .query((row, number) -> {
                    byte[] hash = row.getBytes("body_hash");
                    Kept kept = hash == null
                            ? null
                            : new Kept(hash, row.getInt("status"), row.getString("headers"), row.getString("body"));
                    return new Found(row.getBoolean("locked"), kept);
                })
                .single();
    }

    /**
     * Writes the answer unless there is one. It is this look, under the key's lock and younger than it, that makes the
     * key unique: the table's partitions are days, and an index could make it so within one of them only.
     */
    private void keep(String scope, String key, byte[] hash, ResponseEntity<?> answer) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        int kept = jdbc.sql("""
                        INSERT INTO platform.idempotency_key (scope, key, body_hash, status, headers, body, created_at)
                        SELECT :scope, :key, :hash, :status, :headers, :body, :now
                         WHERE NOT EXISTS (SELECT 1 FROM platform.idempotency_key WHERE scope = :scope AND key = :key)
                        """)
                .param("scope", scope)
                .param("key", key)
                .param("hash", hash)
                .param("status", answer.getStatusCode().value())
                .param("headers", json.writeValueAsString(headers))
                .param("body", json.writeValueAsString(answer.getBody()))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw ProblemException.of(HttpStatus.CONFLICT, "idempotency-in-flight")
                    .withHeader(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private <T> ResponseEntity<T> again(Kept kept, Class<T> type) {
        var headers = new HttpHeaders();
        json.readValue(kept.headers(), new TypeReference<Map<String, String>>() {})
                .forEach(headers::add);
        return ResponseEntity.status(kept.status()).headers(headers).body(json.readValue(kept.body(), type));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
