package ae.sharjah.digital.request.desk;

import ae.sharjah.digital.platform.events.jdbc.TimestampColumns;
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

    void add(UUID requestId, OfficerNote note) {
        jdbc.sql("""
                        INSERT INTO note (id, request_id, officer_id, text, at)
                        VALUES (:id, :request, :officer, :text, :at)
                        """)
                .param("id", note.id())
                .param("request", requestId)
                .param("officer", note.officerId())
                .param("text", note.text())
                .param("at", TimestampColumns.utc(note.at()))
                .update();
    }

    /**
     * Returns the notes of a request, oldest first.
     *
     * @param after only those after this one, or null for the first
     */
    List<OfficerNote> of(UUID requestId, String agency, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT note.*, officer.name
                          FROM note LEFT JOIN officer ON officer.id = note.officer_id AND officer.agency_id = :agency
                         WHERE note.request_id = :request AND note.id > :after
                         ORDER BY note.id LIMIT :limit
                        """)
                .param("request", requestId)
                .param("agency", agency)
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query((row, number) -> new OfficerNote(
                        row.getObject("id", UUID.class),
                        row.getObject("officer_id", UUID.class),
                        row.getString("name"),
                        row.getString("text"),
                        TimestampColumns.instant(row, "at")))
                .list();
    }
}
