package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.attachment.store.ObjectId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes files that were not handed over to an agency, one day after their request has ended. */
@Component
class UnsubmittedFileCleanup {
    private static final Duration RETENTION = Duration.ofDays(1);
    private static final int BATCH_SIZE = 200;

    private final JdbcClient jdbc;
    private final OrphanedObjects orphans;
    private final TransactionOperations transactions;
    private final Clock clock;

    UnsubmittedFileCleanup(JdbcClient jdbc, OrphanedObjects orphans, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.orphans = orphans;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record DeletedFile(ObjectId objectId, AttachmentState state) {}

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void deleteExpired() {
        while (Boolean.TRUE.equals(transactions.execute(status -> deleteBatch()))) {
            // until no batch is full
        }
    }

    private boolean deleteBatch() {
        List<DeletedFile> deleted = jdbc.sql("""
                        DELETE FROM attachment
                         WHERE id IN (SELECT attachment.id
                                        FROM attachment JOIN request ON request.id = attachment.request_id
                                       WHERE NOT attachment.handed_over
                                         AND request.status IN ('WITHDRAWN', 'EXPIRED', 'REJECTED', 'COMPLETED')
                                         AND request.updated_at < :before
                                       LIMIT :most
                                         FOR UPDATE OF attachment SKIP LOCKED)
                        RETURNING object_id, state
                        """)
                .param("before", TimestampColumns.utc(clock.instant().minus(RETENTION)))
                .param("most", BATCH_SIZE)
                .query((row, number) -> new DeletedFile(
                        new ObjectId(row.getObject("object_id", UUID.class)),
                        AttachmentState.valueOf(row.getString("state"))))
                .list();
        deleted.stream()
                .filter(file -> file.state() != AttachmentState.INFECTED)
                .forEach(file -> orphans.abandon(file.objectId()));
        return deleted.size() == BATCH_SIZE;
    }
}
