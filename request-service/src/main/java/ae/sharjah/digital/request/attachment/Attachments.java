package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.attachment.store.ObjectId;
import ae.sharjah.digital.request.dispatch.DispatchId;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.AttachmentLookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All attachments of requests. */
@Repository
public class Attachments implements AttachmentLookup {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> documentCodes(RequestId requestId) {
        return jdbc.sql("""
                        SELECT DISTINCT document FROM attachment
                         WHERE request_id = :request AND state IN ('CLEAN', 'UNSCANNED')
                        """)
                .param("request", requestId.value())
                .query(String.class)
                .set();
    }

    /** Adds a file in quarantine, to be scanned from {@code scanDue} on. */
    void add(Attachment attachment, Instant scanDue) {
        jdbc.sql("""
                        INSERT INTO attachment (id, request_id, person_id, document, name, media_type, size, sha256,
                                                object_id, state, version, created_at, updated_at, scan_due)
                        VALUES (:id, :request, :person, :document, :name, :type, :size, :sha256,
                                :object, :state, :version, :created, :updated, :scanDue)
                        """)
                .param("id", attachment.id().value())
                .param("request", attachment.requestId().value())
                .param("person", attachment.personId().value())
                .param("document", attachment.document())
                .param("name", attachment.file().name().text())
                .param("type", attachment.file().type().mediaType())
                .param("size", attachment.file().size())
                .param("sha256", attachment.file().sha256())
                .param("object", attachment.file().objectId().value())
                .param("state", attachment.state().name())
                .param("version", attachment.version())
                .param("created", TimestampColumns.utc(attachment.createdAt()))
                .param("updated", TimestampColumns.utc(attachment.updatedAt()))
                .param("scanDue", TimestampColumns.utcOrNull(scanDue))
                .update();
    }

    /** Replaces the content of the version before; the caller has locked the request. */
    void replace(Attachment attachment, Instant scanDue) {
        int changed = jdbc.sql("""
                        UPDATE attachment
                           SET name = :name, media_type = :type, size = :size, sha256 = :sha256, object_id = :object,
                               state = :state, version = :version, updated_at = :updated, scan_due = :scanDue,
                               scan_attempts = 0
                         WHERE id = :id AND version = :before
                        """)
                .param("id", attachment.id().value())
                .param("before", attachment.version() - 1)
                .param("name", attachment.file().name().text())
                .param("type", attachment.file().type().mediaType())
                .param("size", attachment.file().size())
                .param("sha256", attachment.file().sha256())
                .param("object", attachment.file().objectId().value())
                .param("state", attachment.state().name())
                .param("version", attachment.version())
                .param("updated", TimestampColumns.utc(attachment.updatedAt()))
                .param("scanDue", TimestampColumns.utcOrNull(scanDue))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("attachment " + attachment.id() + " was changed without a lock");
        }
    }

    void remove(AttachmentId id) {
        jdbc.sql("DELETE FROM attachment WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    public Optional<Attachment> ofRequest(RequestId requestId, AttachmentId id) {
        return jdbc.sql("SELECT * FROM attachment WHERE id = :id AND request_id = :request")
                .param("id", id.value())
                .param("request", requestId.value())
                .query((row, number) -> attachment(row))
                .optional();
    }

    /** Locks the file until the transaction ends, so that no scan ends in the meantime. */
    Optional<Attachment> lock(RequestId requestId, AttachmentId id) {
        return jdbc.sql("SELECT * FROM attachment WHERE id = :id AND request_id = :request FOR UPDATE")
                .param("id", id.value())
                .param("request", requestId.value())
                .query((row, number) -> attachment(row))
                .optional();
    }

    /**
     * Returns the files of a request, oldest first.
     *
     * @param after only those after this one, or null for the oldest
     */
    public List<Attachment> listOfRequest(RequestId requestId, @Nullable AttachmentId after, int limit) {
        return jdbc.sql("SELECT * FROM attachment WHERE request_id = :request AND id > :after ORDER BY id LIMIT :limit")
                .param("request", requestId.value())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> attachment(row))
                .list();
    }

    /**
     * Marks all files of a request as handed over and returns the codes of the provided documents. Infected files do
     * not count.
     */
    Set<String> markHandedOver(RequestId requestId) {
        return jdbc
                .sql("UPDATE attachment SET handed_over = true WHERE request_id = :request RETURNING document, state")
                .param("request", requestId.value())
                .query((row, number) -> AttachmentState.valueOf(row.getString("state")) == AttachmentState.INFECTED
                        ? Optional.<String>empty()
                        : Optional.of(row.getString("document")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Returns the files that the agency may see, oldest first. */
    List<Attachment> handedOver(RequestId requestId) {
        return jdbc.sql("SELECT * FROM attachment WHERE request_id = :request AND handed_over ORDER BY id")
                .param("request", requestId.value())
                .query((row, number) -> attachment(row))
                .list();
    }

    /** @param bytes total of all files */
    record Usage(int files, long bytes) {}

    Usage usageOfRequest(RequestId requestId) {
        return jdbc.sql("SELECT count(*), coalesce(sum(size), 0) FROM attachment WHERE request_id = :request")
                .param("request", requestId.value())
                .query((row, number) -> new Usage(row.getInt(1), row.getLong(2)))
                .single();
    }

    /**
     * Returns the usage of a person's requests that are not handed over, and locks it: other transactions that query it
     * for the same person wait.
     */
    Usage lockUsageOfPerson(PersonId person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('attachments ' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .single();
        return jdbc.sql("""
                        SELECT count(*), coalesce(sum(size), 0)
                          FROM attachment JOIN request ON request.id = attachment.request_id
                         WHERE attachment.person_id = :person AND request.status IN ('DRAFT', 'AWAITING_APPLICANT')
                        """)
                .param("person", person.value())
                .query((row, number) -> new Usage(row.getInt(1), row.getLong(2)))
                .single();
    }

    /** Records that a client read a file on behalf of the agency. */
    void recordRead(AttachmentId id, DispatchId dispatchId, Caller reader, Instant now) {
        jdbc.sql("""
                        INSERT INTO attachment_reading (attachment_id, dispatch_id, reader, at)
                        VALUES (:id, :dispatch, :reader, :now)
                        """)
                .param("id", id.value())
                .param("dispatch", dispatchId.value())
                .param("reader", reader.id())
                .param("now", TimestampColumns.utc(now))
                .update();
    }

    static Attachment attachment(ResultSet row) throws SQLException {
        String mediaType = row.getString("media_type");
        var file = new StoredFile(
                new ObjectId(row.getObject("object_id", UUID.class)),
                new FileName(row.getString("name")),
                FileType.ofMediaType(mediaType)
                        .orElseThrow(() -> new IllegalStateException("no file type is " + mediaType)),
                row.getLong("size"),
                row.getBytes("sha256"));
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("document"),
                file,
                AttachmentState.valueOf(row.getString("state")),
                row.getBoolean("handed_over"),
                row.getLong("version"),
                TimestampColumns.instant(row, "created_at"),
                TimestampColumns.instant(row, "updated_at"));
    }
}
