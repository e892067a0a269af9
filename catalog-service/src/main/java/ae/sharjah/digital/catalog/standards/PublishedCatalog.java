package ae.sharjah.digital.catalog.standards;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Queries which services are published and since when, without their content. */
@Repository
class PublishedCatalog {
    private final JdbcClient jdbc;

    PublishedCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> slugs() {
        return jdbc.sql("""
                        SELECT slug FROM service JOIN service_version ON service_id = id AND status = 'published'
                         ORDER BY slug
                        """).query(String.class).list();
    }

    /** Returns when a service was first published. */
    Optional<Instant> firstPublishedAt() {
        return time("SELECT min(published_at) FROM service_version");
    }

    /** Returns the time of the last change that is visible to residents. */
    Optional<Instant> lastChangedAt() {
        return time("""
                SELECT greatest(max(published_at), max(ended_at), (
                           SELECT max(at) FROM version_step WHERE to_status IN ('published', 'suspended')))
                  FROM service_version WHERE published_at IS NOT NULL
                """);
    }

    private Optional<Instant> time(String question) {
        return jdbc.sql(question)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
