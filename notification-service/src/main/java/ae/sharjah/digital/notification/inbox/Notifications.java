package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.notification.template.LocalizedText;
import ae.sharjah.digital.notification.template.RenderedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Repository of notifications; each query names the person, so that a person can only read their own. */
@Repository
public class Notifications {
    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Reserves the next position in a person's inbox and locks the inbox until the transaction ends. */
    long nextSequence(PersonId person) {
        return jdbc.sql("""
                        INSERT INTO inbox_head AS head (person_id, last_sequence) VALUES (:person, 1)
                        ON CONFLICT (person_id) DO UPDATE SET last_sequence = head.last_sequence + 1
                        RETURNING last_sequence
                        """).param("person", person.value()).query(Long.class).single();
    }

    void add(Notification notification) {
        jdbc.sql("""
                        INSERT INTO notification
                               (id, person_id, sequence, kind, request_id, reference, template_version,
                                title_ar, title_en, text_ar, text_en, created_at)
                        VALUES (:id, :person, :sequence, :kind, :request, :reference, :template,
                                :titleArabic, :titleEnglish, :textArabic, :textEnglish, :created)
                        """)
                .param("id", notification.id().value())
                .param("person", notification.personId().value())
                .param("sequence", notification.sequence())
                .param("kind", notification.kind())
                .param("request", notification.requestId().value())
                .param("reference", notification.reference())
                .param("template", notification.content().templateVersion())
                .param("titleArabic", notification.content().title().arabic())
                .param("titleEnglish", notification.content().title().english())
                .param("textArabic", notification.content().text().arabic())
                .param("textEnglish", notification.content().text().english())
                .param("created", OffsetDateTime.ofInstant(notification.createdAt(), ZoneOffset.UTC))
                .update();
    }

    /** Marks a notification as read; returns true if it was unread. */
    boolean markRead(PersonId person, NotificationId id, Instant readAt) {
        return jdbc.sql("""
                        UPDATE notification SET read_at = :when
                         WHERE id = :id AND person_id = :person AND read_at IS NULL
                        """)
                        .param("when", OffsetDateTime.ofInstant(readAt, ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    public Optional<Notification> find(PersonId person, NotificationId id) {
        return jdbc.sql("SELECT * FROM notification WHERE id = :id AND person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .query((row, number) -> notification(row))
                .optional();
    }

    /** Returns notifications before a position, newest first. */
    public List<Notification> list(PersonId person, boolean unreadOnly, @Nullable Long before, int limit) {
        String unread = unreadOnly ? "AND read_at IS NULL" : "";
        return jdbc.sql("""
                        SELECT * FROM notification
                         WHERE person_id = :person AND sequence < :before %s
                         ORDER BY sequence DESC LIMIT :most
                        """.formatted(unread))
                .param("person", person.value())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", limit)
                .query((row, number) -> notification(row))
                .list();
    }

    public int countUnread(PersonId person) {
        return jdbc.sql("SELECT count(*) FROM notification WHERE person_id = :person AND read_at IS NULL")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Returns notifications after a position, oldest first; no notification can appear between them later. */
    public List<Notification> listAfter(PersonId person, long position, int limit) {
        return jdbc.sql("""
                        SELECT * FROM notification
                         WHERE person_id = :person AND sequence > :position
                         ORDER BY sequence LIMIT :most
                        """)
                .param("person", person.value())
                .param("position", position)
                .param("most", limit)
                .query((row, number) -> notification(row))
                .list();
    }

    /** Returns the position of a person's newest notification, or 0 if there is none. */
    public long latestSequence(PersonId person) {
        return jdbc.sql("SELECT last_sequence FROM inbox_head WHERE person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Returns the kind of the latest notification about a request. */
    public Optional<String> lastKind(RequestId request, Set<String> among) {
        return jdbc.sql(
                        "SELECT kind FROM notification WHERE request_id = :request AND kind IN (:among) ORDER BY sequence DESC LIMIT 1")
                .param("among", among)
                .param("request", request.value())
                .query(String.class)
                .optional();
    }

    private static Notification notification(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notification(
                new NotificationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getLong("sequence"),
                row.getString("kind"),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("reference"),
                new RenderedText(
                        new LocalizedText(row.getString("title_ar"), row.getString("title_en")),
                        new LocalizedText(row.getString("text_ar"), row.getString("text_en")),
                        row.getInt("template_version")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
