package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.attachment.store.ObjectId;
import ae.sharjah.digital.request.attachment.store.ObjectStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stored objects that belong to no attachment. Each object is registered here before its first byte is written, and
 * removed in the transaction that assigns it to an attachment. So everything that a crash leaves in the store is known
 * here, and is deleted without ever listing the store. Several replicas sweep at the same time.
 */
@Component
class OrphanedObjects {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedObjects.class);
    /** Well above the longest upload. */
    private static final Duration UPLOAD_TIME = Duration.ofHours(2);

    private static final int MAX_BACKOFF_EXPONENT = 8;
    private static final Duration BACKOFF = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final TransactionOperations transactions;
    private final Clock clock;

    OrphanedObjects(JdbcClient jdbc, ObjectStore store, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Registers an object that is about to be written. */
    void register(ObjectId id) {
        add(id, clock.instant().plus(UPLOAD_TIME));
    }

    /** Registers an object for deletion, in the transaction that removes it from its attachment. */
    void abandon(ObjectId id) {
        add(id, clock.instant());
    }

    private void add(ObjectId id, Instant due) {
        jdbc.sql("INSERT INTO unowned_object (id, due_at) VALUES (:id, :due)")
                .param("id", id.value())
                .param("due", TimestampColumns.utc(due))
                .update();
    }

    /** Claims an object for an attachment; false when it was deleted in the meantime. */
    boolean claim(ObjectId id) {
        return jdbc.sql("DELETE FROM unowned_object WHERE id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Makes a registered object due for deletion immediately, unless it was claimed. */
    void release(ObjectId id) {
        jdbc.sql("UPDATE unowned_object SET due_at = :now WHERE id = :id AND due_at > :now")
                .param("id", id.value())
                .param("now", TimestampColumns.utc(clock.instant()))
                .update();
    }

    @Scheduled(initialDelayString = "${attachments.sweep:PT10S}", fixedDelayString = "${attachments.sweep:PT10S}")
    void sweep() {
        while (Boolean.TRUE.equals(transactions.execute(status -> sweepNext()))) {
            // until none is due
        }
    }

    private record Due(ObjectId id, int attempts) {}

    private boolean sweepNext() {
        Instant now = clock.instant();
        Optional<Due> next = jdbc.sql("""
                        SELECT id, attempts FROM unowned_object WHERE due_at <= :now
                         ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", TimestampColumns.utc(now))
                .query((row, number) -> new Due(new ObjectId(row.getObject("id", UUID.class)), row.getInt("attempts")))
                .optional();
        next.ifPresent(due -> {
            try {
                store.remove(due.id());
                claim(due.id());
            } catch (IOException notNow) {
                LOG.warn("object {} could not be removed and will be retried", due.id(), notNow);
                postpone(due, now);
            }
        });
        return next.isPresent();
    }

    private void postpone(Due due, Instant now) {
        Duration wait = BACKOFF.multipliedBy(1L << Math.min(due.attempts(), MAX_BACKOFF_EXPONENT));
        jdbc.sql("UPDATE unowned_object SET due_at = :due, attempts = attempts + 1 WHERE id = :id")
                .param("id", due.id().value())
                .param("due", TimestampColumns.utc(now.plus(wait)))
                .update();
    }
}
