package ae.sharjah.digital.platform.events.idempotency;

import ae.sharjah.digital.platform.events.batch.BatchedStatements;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
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
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a write take effect at most once for each {@code Idempotency-Key} of a caller. The answer is kept in the
 * transaction of the write itself, so either both are there or neither is. A repetition runs the write too, finds that
 * there is an answer, and takes back what it has done; so a write changes nothing but the database.
 */
public final class IdempotentWrites {
    private static final String[] KEPT_HEADERS = {HttpHeaders.LOCATION, HttpHeaders.ETAG};

    private static final int LONGEST_KEY = 255;

    private final JdbcClient jdbc;
    private final BatchedStatements pending;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final JsonMapper canonical;
    private final Clock clock;

    public IdempotentWrites(
            JdbcClient jdbc,
            BatchedStatements pending,
            TransactionOperations transactions,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.pending = pending;
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
     *     while the first is still running, unless the write itself waits for what the first one holds
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
        try {
            return first(scope, key, hash, write);
        } catch (CannotCreateTransactionException unstarted) {
            // Nothing ran, and a database that has no connection for the write has none for a look either.
            throw unstarted;
        } catch (RuntimeException failed) {
            // Repetitions are rare, so the first answer is looked for only where the write or its answer finds no
            // place.
            Kept kept = look(scope, key, failed);
            if (kept == null) {
                throw failed;
            }
            if (!MessageDigest.isEqual(kept.bodyHash(), hash)) {
                throw ProblemException.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
            }
            return again(kept, answerType);
        }
    }

    private <T> ResponseEntity<T> first(String scope, String key, byte[] hash, Supplier<ResponseEntity<T>> write) {
        ResponseEntity<T> answer = transactions.execute(status -> {
            ResponseEntity<T> made = write.get();
            keep(scope, key, hash, made);
            return made;
        });
        if (answer == null) {
            throw new IllegalStateException("the write gave no answer");
        }
        return answer;
    }

    private record Kept(byte[] bodyHash, int status, String headers, String body) {}

    /** @param failed what is thrown if the database cannot even be asked */
    private @Nullable Kept look(String scope, String key, RuntimeException failed) {
        try {
            return jdbc.sql("""
                            SELECT body_hash, status, headers, body FROM platform.idempotency_key
                             WHERE scope = :scope AND key = :key
                            """)
                    .param("scope", scope)
                    .param("key", key)
                    .query((row, number) -> new Kept(
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
     * Takes the key's lock for this transaction, then writes the answer unless there is one. It is this look, under the
     * lock and younger than it, that makes the key unique: the table's partitions are days, and an index could make it so
     * within one of them only. If there is one, or the lock is another's, all that was written goes back.
     */
    private void keep(String scope, String key, byte[] hash, ResponseEntity<?> answer) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        pending.sql("SELECT 1 WHERE pg_try_advisory_xact_lock(hashtextextended(:scope || :key, 0))")
                .param("scope", scope)
                .param("key", key)
                .later(IdempotentWrites::requireOne);
        pending.sql("""
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
                .later(IdempotentWrites::requireOne);
    }

    private static void requireOne(int count) {
        if (count == 0) {
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
