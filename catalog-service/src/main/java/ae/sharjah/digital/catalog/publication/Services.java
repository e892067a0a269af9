package ae.sharjah.digital.catalog.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services, each the lock of its versions. For changes: first the service, last of all the catalogue's number. */
@Repository
class Services {
    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A service under its lock.
     *
     * @param agency id of the agency that owns it
     * @param change number of its events so far
     * @param latest number of its newest version
     */
    record Held(UUID id, String slug, String agency, long change, int latest) {}

    /**
     * Takes the number of the next change of what residents see. It is the last lock of a transaction: whoever holds it
     * waits for nobody, and changes become visible in the order of their numbers.
     */
    long nextChangeNumber() {
        return jdbc.sql("UPDATE catalogue_change SET number = number + 1 RETURNING number")
                .query(Long.class)
                .single();
    }

    Optional<Held> hold(String slug) {
        return held("slug = :key", slug).stream().findFirst();
    }

    Optional<Held> hold(UUID id) {
        return held("id = :key", id).stream().findFirst();
    }

    /** Two statements: only one that begins after the lock was given sees all that its last holder wrote. */
    private List<Held> held(String which, Object key) {
        jdbc.sql("SELECT id FROM service WHERE %s FOR UPDATE".formatted(which))
                .param("key", key)
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                        SELECT id, slug, agency_id, change,
                               (SELECT coalesce(max(version), 0) FROM service_version WHERE service_id = id) AS latest
                          FROM service WHERE %s
                        """.formatted(which))
                .param("key", key)
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("agency_id"),
                        row.getLong("change"),
                        row.getInt("latest")))
                .list();
    }

    /** False when the slug is taken. */
    boolean add(UUID id, String slug, String agency, Instant now) {
        return jdbc.sql("""
                        INSERT INTO service (id, slug, agency_id, change, change_number, created_at)
                        VALUES (:id, :slug, :agency, 0, 0, :now) ON CONFLICT (slug) DO NOTHING
                        """)
                        .param("id", id)
                        .param("slug", slug)
                        .param("agency", agency)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void changed(UUID service, String agency, long change, long number) {
        jdbc.sql("""
                        UPDATE service SET agency_id = :agency, change = :change, change_number = :number
                         WHERE id = :service
                        """)
                .param("agency", agency)
                .param("change", change)
                .param("number", number)
                .param("service", service)
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
