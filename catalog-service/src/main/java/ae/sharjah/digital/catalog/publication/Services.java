package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored services; each row is the lock of its versions. Lock order: first the service, last the change number. */
@Repository
class Services {
    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A service that the current transaction has locked.
     *
     * @param agency id of the agency that owns the service
     * @param changeCount number of its events so far
     * @param latestVersion number of its newest version
     */
    record LockedService(ServiceId id, String slug, String agency, long changeCount, int latestVersion) {}

    /**
     * Returns the number of the next change of the published services. The update takes the last lock of a transaction:
     * its holder waits for no other lock, and changes become visible in the order of their numbers.
     */
    long nextChangeNumber() {
        return jdbc.sql("UPDATE catalogue_change SET number = number + 1 RETURNING number")
                .query(Long.class)
                .single();
    }

    Optional<LockedService> lock(String slug) {
        return lockWhere("slug = :key", slug).stream().findFirst();
    }

    Optional<LockedService> lock(ServiceId id) {
        return lockWhere("id = :key", id.value()).stream().findFirst();
    }

    /**
     * Locks and reads in two statements: only a statement that begins under the lock sees all writes of its last
     * holder.
     */
    private List<LockedService> lockWhere(String which, Object key) {
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
                .query((row, _) -> new LockedService(
                        new ServiceId(row.getObject("id", UUID.class)),
                        row.getString("slug"),
                        row.getString("agency_id"),
                        row.getLong("change"),
                        row.getInt("latest")))
                .list();
    }

    /** Inserts a service; returns false if the slug is in use. */
    boolean add(ServiceId id, String slug, String agency, Instant now) {
        return jdbc.sql("""
                        INSERT INTO service (id, slug, agency_id, change, change_number, created_at)
                        VALUES (:id, :slug, :agency, 0, 0, :now) ON CONFLICT (slug) DO NOTHING
                        """)
                        .param("id", id.value())
                        .param("slug", slug)
                        .param("agency", agency)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void recordChange(ServiceId service, String agency, long change, long number) {
        jdbc.sql("""
                        UPDATE service SET agency_id = :agency, change = :change, change_number = :number
                         WHERE id = :service
                        """)
                .param("agency", agency)
                .param("change", change)
                .param("number", number)
                .param("service", service.value())
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
