package ae.sharjah.digital.notification.inbox;

import ae.sharjah.digital.notification.template.Bilingual;
import ae.sharjah.digital.notification.template.Rendered;
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

/** Everybody's notifications; each query names the person, so that nobody reads another's. */
@Repository
public class Notifications {
    private final JdbcClient jdbc;

    Notifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next position in a person's inbox, theirs alone until the transaction ends. */
    long nextSequence(UUID person) {
        return jdbc.sql("""
                        INSERT INTO inbox_head AS head (person_id, last_sequence) VALUES (:person, 1)
                        ON CONFLICT (person_id) DO UPDATE SET last_sequence = head.last_sequence + 1
                        RETURNING last_sequence
                        """).param("person", person).query(Long.class).single();
    }

    void add(Notification added) {
        jdbc.sql("""
                        INSERT INTO notification
                               (id, person_id, sequence, kind, request_id, reference, template_version,
                                title_ar, title_en, text_ar, text_en, created_at)
                        VALUES (:id, :person, :sequence, :kind, :request, :reference, :template,
                                :titleArabic, :titleEnglish, :textArabic, :textEnglish, :created)
                        """)
                .param("id", added.id())
                .param("person", added.personId())
                .param("sequence", added.sequence())
                .param("kind", added.kind())
                .param("request", added.requestId())
                .param("reference", added.reference())
                .param("template", added.words().templateVersion())
                .param("titleArabic", added.words().title().arabic())
                .param("titleEnglish", added.words().title().english())
                .param("textArabic", added.words().text().arabic())
                .param("textEnglish", added.words().text().english())
                .param("created", OffsetDateTime.ofInstant(added.createdAt(), ZoneOffset.UTC))
                .update();
    }

    /** True when it was unread until now. */
    boolean markRead(UUID person, UUID id, Instant when) {
        return jdbc.sql("""
                        UPDATE notification SET read_at = :when
                         WHERE id = :id AND person_id = :person AND read_at IS NULL
                        """)
                        .param("when", OffsetDateTime.ofInstant(when, ZoneOffset.UTC))
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    public Optional<Notification> find(UUID person, UUID id) {
        return jdbc.sql("SELECT * FROM notification WHERE id = :id AND person_id = :person")
                .param("id", id)
                .param("person", person)
                .query((row, number) -> notification(row))
                .optional();
    }

    /** Newest first, from before a position on. */
    public List<Notification> list(UUID person, boolean unreadOnly, @Nullable Long before, int most) {
        String unread = unreadOnly ? "AND read_at IS NULL" : "";
        return jdbc.sql("""
                        SELECT * FROM notification
                         WHERE person_id = :person AND sequence < :before %s
                         ORDER BY sequence DESC LIMIT :most
                        """.formatted(unread))
                .param("person", person)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query((row, number) -> notification(row))
                .list();
    }

    public int unread(UUID person) {
        return jdbc.sql("SELECT count(*) FROM notification WHERE person_id = :person AND read_at IS NULL")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /** Oldest first, from after a position on; none between two of them can appear later. */
    public List<Notification> after(UUID person, long position, int most) {
        return jdbc.sql("""
                        SELECT * FROM notification
                         WHERE person_id = :person AND sequence > :position
                         ORDER BY sequence LIMIT :most
                        """)
                .param("person", person)
                .param("position", position)
                .param("most", most)
                .query((row, number) -> notification(row))
                .list();
    }

    /** The position of a person's newest notification; 0 before the first. */
    public long newest(UUID person) {
        return jdbc.sql("SELECT last_sequence FROM inbox_head WHERE person_id = :person")
                .param("person", person)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The kind of what was told last of a request. */
    public Optional<String> lastKind(UUID request, Set<String> among) {
        return jdbc.sql(
                        "SELECT kind FROM notification WHERE request_id = :request AND kind IN (:among) ORDER BY sequence DESC LIMIT 1")
                .param("among", among)
                .param("request", request)
                .query(String.class)
                .optional();
    }

    private static Notification notification(ResultSet row) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notification(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getLong("sequence"),
                row.getString("kind"),
                row.getObject("request_id", UUID.class),
                row.getString("reference"),
                new Rendered(
                        new Bilingual(row.getString("title_ar"), row.getString("title_en")),
                        new Bilingual(row.getString("text_ar"), row.getString("text_en")),
                        row.getInt("template_version")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
