package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.attachment.store.ObjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that wait for a scan, distributed among replicas by leases that expire. */
@Repository
class Quarantine {
    private final JdbcClient jdbc;
    private final OrphanedObjects orphans;

    Quarantine(JdbcClient jdbc, OrphanedObjects orphans) {
        this.jdbc = jdbc;
        this.orphans = orphans;
    }

    /** @param attempts number of leases, this one included */
    record QuarantinedFile(AttachmentId id, ObjectId objectId, long size, byte[] sha256, int attempts) {}

    /** Leases the file that has waited longest; another replica may lease it after {@code until}. */
    Optional<QuarantinedFile> lease(Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE attachment
                           SET scan_due = :until, scan_attempts = scan_attempts + 1
                         WHERE id = (SELECT id FROM attachment
                                      WHERE state = 'QUARANTINED' AND scan_due <= :now
                                      ORDER BY scan_due LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, object_id, size, sha256, scan_attempts
                        """)
                .param("now", TimestampColumns.utc(now))
                .param("until", TimestampColumns.utc(until))
                .query((row, number) -> new QuarantinedFile(
                        new AttachmentId(row.getObject("id", UUID.class)),
                        new ObjectId(row.getObject("object_id", UUID.class)),
                        row.getLong("size"),
                        row.getBytes("sha256"),
                        row.getInt("scan_attempts")))
                .optional();
    }

    /** Releases a file from quarantine; has no effect when it was replaced, deleted or released in the meantime. */
    @Transactional
    public void release(QuarantinedFile file, AttachmentState to) {
        int released = jdbc.sql("""
                        UPDATE attachment SET state = :state, scan_due = NULL
                         WHERE id = :id AND object_id = :object AND state = 'QUARANTINED'
                        """)
                .param("state", to.name())
                .param("id", file.id().value())
                .param("object", file.objectId().value())
                .update();
        if (released == 1 && to == AttachmentState.INFECTED) {
            orphans.abandon(file.objectId());
        }
    }

    void postpone(QuarantinedFile file, Instant until) {
        jdbc.sql("""
                        UPDATE attachment SET scan_due = :until
                         WHERE id = :id AND object_id = :object AND state = 'QUARANTINED'
                        """)
                .param("until", TimestampColumns.utc(until))
                .param("id", file.id().value())
                .param("object", file.objectId().value())
                .update();
    }
}
