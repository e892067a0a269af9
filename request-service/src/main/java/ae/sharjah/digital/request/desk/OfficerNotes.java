package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
import ae.sharjah.digital.request.id.PersonId;
import ae.sharjah.digital.request.id.RequestId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of officers. */
@Repository
class OfficerNotes {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    OfficerNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RequestId requestId, OfficerNote note) {
        jdbc.sql("""
                        INSERT INTO note (id, request_id, officer_id, text, at)
                        VALUES (:id, :request, :officer, :text, :at)
                        """)
                .param("id", note.id().value())
                .param("request", requestId.value())
                .param("officer", note.officerId().value())
                .param("text", note.text())
                .param("at", TimestampColumns.utc(note.at()))
                .update();
    }

    /**
     * Returns the notes of a request, oldest first.
     *
     * @param after only those after this one, or null for the first
     */
    List<OfficerNote> of(RequestId requestId, String agency, @Nullable NoteId after, int limit) {
        return jdbc.sql("""
                        SELECT note.*, officer.name
                          FROM note LEFT JOIN officer ON officer.id = note.officer_id AND officer.agency_id = :agency
                         WHERE note.request_id = :request AND note.id > :after
                         ORDER BY note.id LIMIT :limit
                        """)
                .param("request", requestId.value())
                .param("agency", agency)
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query((row, number) -> new OfficerNote(
                        new NoteId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("officer_id", UUID.class)),
                        row.getString("name"),
                        row.getString("text"),
                        TimestampColumns.instant(row, "at")))
                .list();
    }
}
