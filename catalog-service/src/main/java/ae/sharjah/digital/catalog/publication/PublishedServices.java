package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What residents see now. */
@Repository
public class PublishedServices {
    private static final int HASH_DIGITS = 16;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedServices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Names a published version without its content.
     *
     * @param hash beginning of the content's hash, in hexadecimal
     */
    public record Reference(UUID serviceId, int version, String hash) {}

    /**
     * A change of what residents see.
     *
     * @param number the catalogue's number of the change
     * @param document the published version, or null when there is none any more
     */
    public record Change(
            UUID serviceId, long number, @Nullable ServiceDocument document) {}

    /** The published version of a service, by the service's id or slug. */
    public Optional<Reference> find(String idOrSlug) {
        UUID id = uuid(idOrSlug);
        return jdbc.sql("""
                        SELECT service_id, version, encode(content_hash, 'hex') AS hash
                          FROM service JOIN service_version ON service_id = id AND status = 'published'
                         WHERE\s""" + (id == null ? "slug = :key" : "id = :key"))
                .param("key", id == null ? idOrSlug : id)
                .query((row, _) -> new Reference(
                        row.getObject("service_id", UUID.class),
                        row.getInt("version"),
                        row.getString("hash").substring(0, HASH_DIGITS)))
                .optional();
    }

    /** A version that was named before; versions do not change. */
    public ServiceDocument read(Reference version) {
        return jdbc.sql("SELECT document FROM service_version WHERE service_id = :service AND version = :version")
                .param("service", version.serviceId())
                .param("version", version.version())
                .query((row, _) -> document(row.getString("document")))
                .single();
    }

    /** A version that is or was published, by the service's id or slug. */
    public Optional<ServiceDocument> once(String idOrSlug, int version) {
        UUID id = uuid(idOrSlug);
        return jdbc.sql("""
                        SELECT document
                          FROM service JOIN service_version ON service_id = id
                         WHERE published_at IS NOT NULL AND version = :version AND\s""" + (id == null ? "slug = :key" : "id = :key"))
                .param("version", version)
                .param("key", id == null ? idOrSlug : id)
                .query((row, _) -> document(row.getString("document")))
                .optional();
    }

    /** The number of the catalogue's last change; only ever grows. */
    public long changeNumber() {
        return jdbc.sql("SELECT number FROM catalogue_change").query(Long.class).single();
    }

    /** Services whose published version changed after the given number, oldest change first. */
    public List<Change> changedAfter(long number) {
        return jdbc.sql("""
                        SELECT id, change_number, document
                          FROM service LEFT JOIN service_version ON service_id = id AND status = 'published'
                         WHERE change_number > :number ORDER BY change_number
                        """)
                .param("number", number)
                .query((row, _) -> {
                    String document = row.getString("document");
                    return new Change(
                            row.getObject("id", UUID.class),
                            row.getLong("change_number"),
                            document == null ? null : document(document));
                })
                .list();
    }

    private ServiceDocument document(String stored) {
        return json.readValue(stored, ServiceDocument.class);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException aSlug) {
            return null;
        }
    }
}
