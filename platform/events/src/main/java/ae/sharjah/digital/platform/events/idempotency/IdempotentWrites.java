package ae.sharjah.digital.platform.events.idempotency;

import ae.sharjah.digital.platform.events.batch.BatchingJdbcClient;
import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.hash.Sha256;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes a write at most once for each {@code Idempotency-Key} of a caller. The response is stored in the transaction
 * of the write itself, so either both exist or neither does. A repetition runs the write too, finds the stored
 * response, and rolls back; so a write may change nothing but the database.
 */
public final class IdempotentWrites {
    private static final String[] STORED_HEADERS = {HttpHeaders.LOCATION, HttpHeaders.ETAG};

    private static final int MAX_KEY_LENGTH = 255;

    private final BatchingJdbcClient jdbc;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final JsonMapper canonical;
    private final Clock clock;

    public IdempotentWrites(BatchingJdbcClient jdbc, TransactionOperations transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.canonical = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.clock = clock;
    }

    /**
     * Returns a key for one part of a call, such as an item of a bulk action. It is never too long: a long key of the
     * call is replaced by its digest.
     */
    public static String keyOfPart(String key, int number) {
        String part = key + "/" + number;
        return part.length() <= MAX_KEY_LENGTH ? part : Sha256.hex(key) + "/" + number;
    }

    /**
     * Executes {@code write}, or returns its first response.
     *
     * @param operation the operation, such as {@code POST /api/v1/requests}
     * @param body the request body; the same key with another body is refused
     * @param answerType type of the response's body
     * @param write runs inside this call's transaction; a problem it throws is not stored, so the write may be retried
     * @throws ProblemException 422 {@code idempotency-key-reused} for another body, 409 {@code idempotency-in-flight}
     *     while the first is still running, unless the write itself waits for a lock of the first one
     */
    public <T> ResponseEntity<T> execute(
            UUID caller,
            String key,
            String operation,
            Object body,
            Class<T> answerType,
            Supplier<ResponseEntity<T>> write) {
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH || key.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.malformed(List.of(Fault.of("#Idempotency-Key", "type")));
        }
        byte[] hash = Sha256.bytes(canonical.writeValueAsBytes(body));
        String scope = caller + " " + operation;
        try {
            return executeFirst(scope, key, hash, write);
        } catch (CannotCreateTransactionException unstarted) {
            // Nothing ran, and a database without a connection for the write has none for a query either.
            throw unstarted;
        } catch (RuntimeException failed) {
            // Repetitions are rare, so the first response is queried only after the write or the storing of its
            // response failed.
            StoredResponse stored = findStored(scope, key, failed);
            if (stored == null) {
                throw failed;
            }
            if (!MessageDigest.isEqual(stored.bodyHash(), hash)) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            }
            return replay(stored, answerType);
        }
    }

    private <T> ResponseEntity<T> executeFirst(
            String scope, String key, byte[] hash, Supplier<ResponseEntity<T>> write) {
        ResponseEntity<T> answer = transactions.execute(status -> {
            ResponseEntity<T> made = write.get();
            store(scope, key, hash, made);
            return made;
        });
        if (answer == null) {
            throw new IllegalStateException("the write returned no response");
        }
        return answer;
    }

    private record StoredResponse(byte[] bodyHash, int status, String headers, String body) {}

    /** @param failed thrown if the query fails too */
    private @Nullable StoredResponse findStored(String scope, String key, RuntimeException failed) {
        try {
            return jdbc.sql("""
                            SELECT body_hash, status, headers, body FROM platform.idempotency_key
                             WHERE scope = :scope AND key = :key
                            """)
                    .param("scope", scope)
                    .param("key", key)
                    .query((row, number) -> new StoredResponse(
                            row.getBytes("body_hash"),
                            row.getInt("status"),
                            row.getString("headers"),
                            row.getString("body")))
                    .optional()
                    .orElse(null);
        } catch (DataAccessException unanswered) {
            failed.addSuppressed(unanswered);
            throw failed;
        }
    }

    /**
     * Locks the key for this transaction, then stores the response unless there is one. This query, under the lock and
     * with a snapshot younger than it, makes the key unique: the table is partitioned by day, and an index is unique
     * within one partition only. If there is a response, or another transaction has the lock, everything is rolled
     * back.
     */
    private void store(String scope, String key, byte[] hash, ResponseEntity<?> answer) {
        Map<String, String> headers = new HashMap<>();
        for (String name : STORED_HEADERS) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.deferred("SELECT 1 WHERE pg_try_advisory_xact_lock(hashtextextended(:scope || :key, 0))")
                .param("scope", scope)
                .param("key", key)
                .defer(IdempotentWrites::requireOne);
        jdbc.deferred("""
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
                .param("now", TimestampColumns.utc(clock.instant()))
                .defer(IdempotentWrites::requireOne);
    }

    private static void requireOne(int count) {
        if (count == 0) {
            throw ProblemException.of(HttpStatus.CONFLICT, "idempotency-in-flight")
                    .withHeader(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    private <T> ResponseEntity<T> replay(StoredResponse stored, Class<T> type) {
        var headers = new HttpHeaders();
        json.readValue(stored.headers(), new TypeReference<Map<String, String>>() {})
                .forEach(headers::add);
        return ResponseEntity.status(stored.status()).headers(headers).body(json.readValue(stored.body(), type));
    }
}
