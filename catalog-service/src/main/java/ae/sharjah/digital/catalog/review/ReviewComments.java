package ae.sharjah.digital.catalog.review;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.ActingParty;
import ae.sharjah.digital.catalog.lifecycle.Actor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored comments on versions; they are never changed or deleted. */
@Repository
public class ReviewComments {
    private final JdbcClient jdbc;

    ReviewComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(ServiceId service, int version, ReviewComment comment) {
        jdbc.sql("""
                        INSERT INTO review_comment (id, service_id, version, revision, at, side, author, pointer, text)
                        VALUES (:id, :service, :version, :revision, :at, :side, :author, :pointer, :text)
                        """)
                .param("id", comment.id().value())
                .param("service", service.value())
                .param("version", version)
                .param("revision", comment.revision())
                .param("at", OffsetDateTime.ofInstant(comment.at(), ZoneOffset.UTC))
                .param("side", comment.author().party().code())
                .param("author", comment.author().id())
                .param("pointer", comment.pointer())
                .param("text", comment.text())
                .update();
    }

    /**
     * Returns a page of comments, oldest first.
     *
     * @param after id of the last comment of the previous page
     */
    public List<ReviewComment> findPage(ServiceId service, int version, @Nullable CommentId after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM review_comment
                         WHERE service_id = :service AND version = :version AND (:after::uuid IS NULL OR id > :after::uuid)
                         ORDER BY id LIMIT :limit
                        """)
                .param("service", service.value())
                .param("version", version)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, _) -> new ReviewComment(
                        new CommentId(row.getObject("id", UUID.class)),
                        row.getLong("revision"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Actor(ActingParty.fromCode(row.getString("side")), row.getString("author")),
                        row.getString("pointer"),
                        row.getString("text")))
                .list();
    }
}
