package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Services and their versions, as stored. For changes, inside the transaction of a publication only. */
@Repository
class Services {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Services(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A service under its lock.
     *
     * @param change number of its events so far
     * @param latest number of its newest version
     */
    record Held(UUID id, long change, int latest) {}

    /** The version residents see. */
    record Current(int version, byte[] hash) {
        boolean says(byte[] content) {
            return Arrays.equals(hash, content);
        }
    }

    /** Takes the catalogue for this transaction and returns the number of the change it makes. */
    long nextChangeNumber() {
        return jdbc.sql("UPDATE catalogue_change SET number = number + 1 RETURNING number")
                .query(Long.class)
                .single();
    }

    Optional<Held> hold(String slug) {
        return jdbc.sql("""
                        SELECT id, change, (SELECT coalesce(max(version), 0) FROM service_version WHERE service_id = id) AS latest
                          FROM service WHERE slug = :slug FOR UPDATE
                        """)
                .param("slug", slug)
                .query((row, _) ->
                        new Held(row.getObject("id", UUID.class), row.getLong("change"), row.getInt("latest")))
                .optional();
    }

    Optional<Current> current(UUID service) {
        return jdbc.sql("""
                        SELECT version, content_hash FROM service_version
                         WHERE service_id = :service AND status = 'published'
                        """)
                .param("service", service)
                .query((row, _) -> new Current(row.getInt("version"), row.getBytes("content_hash")))
                .optional();
    }

    String agencyOf(UUID service) {
        return jdbc.sql("SELECT agency_id FROM service WHERE id = :service")
                .param("service", service)
                .query(String.class)
                .single();
    }

    void add(UUID id, String slug, String agency, Instant now) {
        jdbc.sql("""
                        INSERT INTO service (id, slug, agency_id, change, change_number, created_at)
                        VALUES (:id, :slug, :agency, 0, 0, :now)
                        """)
                .param("id", id)
                .param("slug", slug)
                .param("agency", agency)
                .param("now", utc(now))
                .update();
    }

    void end(UUID service, String status, Instant now) {
        jdbc.sql("""
                        UPDATE service_version SET status = :status, ended_at = :now
                         WHERE service_id = :service AND status = 'published'
                        """)
                .param("status", status)
                .param("now", utc(now))
                .param("service", service)
                .update();
    }

    void addPublished(ServiceDocument document, byte[] hash) {
        jdbc.sql("""
                        INSERT INTO service_version (service_id, version, status, document, content_hash, published_at)
                        VALUES (:service, :version, 'published', :document::json, :hash, :at)
                        """)
                .param("service", document.serviceId())
                .param("version", document.version())
                .param("document", json.writeValueAsString(document))
                .param("hash", hash)
                .param("at", utc(document.publishedAt()))
                .update();
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

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
