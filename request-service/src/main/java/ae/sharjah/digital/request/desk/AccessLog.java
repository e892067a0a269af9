package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.request.attachment.AttachmentId;
import ae.sharjah.digital.request.id.RequestId;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Record of which officer accessed which data, when, and for which purpose; written in the transaction that reads the
 * data.
 */
@Repository
class AccessLog {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Parts of a request that can be accessed. */
    enum Content {
        REQUEST,
        HISTORY,
        ATTACHMENTS,
        FILE,
        NOTES
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(
            Officer officer, RequestId requestId, Content what, @Nullable AttachmentId attachmentId, String purpose) {
        jdbc.sql("""
                        INSERT INTO opening (id, request_id, officer_id, agency_id, what, attachment_id, purpose, at)
                        VALUES (:id, :request, :officer, :agency, :what, :attachment, :purpose, :now)
                        """)
                .param("id", ids.next())
                .param("request", requestId.value())
                .param("officer", officer.id().value())
                .param("agency", officer.agency())
                .param("what", what.name().toLowerCase(Locale.ROOT))
                .param("attachment", attachmentId == null ? null : attachmentId.value())
                .param("purpose", purpose)
                .param("now", TimestampColumns.utc(clock.instant()))
                .update();
    }
}
