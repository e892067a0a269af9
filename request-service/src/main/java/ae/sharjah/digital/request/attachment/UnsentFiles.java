package ae.sharjah.digital.request.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Files that no agency was given, of requests that have ended, are nobody's business any more: forgotten after a day. */
@Component
class UnsentFiles {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final UnownedObjects unowned;
    private final TransactionOperations transactions;
    private final Clock clock;

    UnsentFiles(JdbcClient jdbc, UnownedObjects unowned, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.unowned = unowned;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Unsent(UUID objectId, AttachmentState state) {}

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void forget() {
        while (Boolean.TRUE.equals(transactions.execute(status -> forgetSome()))) {
            // until none is left
        }
    }

    private boolean forgetSome() {
        List<Unsent> some = jdbc.sql("""
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
                .param("before", Attachments.utc(clock.instant().minus(KEPT)))
                .param("most", MOST_AT_ONCE)
                .query(Unsent.class)
                .list();
        some.stream()
                .filter(unsent -> unsent.state() != AttachmentState.INFECTED)
                .forEach(unsent -> unowned.abandon(unsent.objectId()));
        return some.size() == MOST_AT_ONCE;
    }
}
