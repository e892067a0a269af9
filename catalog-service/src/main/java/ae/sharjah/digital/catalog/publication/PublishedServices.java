package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The published services that residents see now. */
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
     * A reference to a published version, without its content.
     *
     * @param hash the first digits of the hash of the content, in hexadecimal
     */
    public record Reference(ServiceId serviceId, int version, String hash) {}

    /**
     * A change of a published service.
     *
     * @param number the catalogue's number of the change
     * @param document the published version, or null if the service is no longer published
     */
    public record Change(
            ServiceId serviceId, long number, @Nullable ServiceDocument document) {}

    /** Finds the published version of a service by the id or slug of the service. */
    public Optional<Reference> find(String idOrSlug) {
        UUID id = parseId(idOrSlug);
        return jdbc.sql("""
                        SELECT service_id, version, encode(content_hash, 'hex') AS hash
                          FROM service JOIN service_version ON service_id = id AND status = 'published'
                         WHERE\s""" + (id == null ? "slug = :key" : "id = :key"))
                .param("key", id == null ? idOrSlug : id)
                .query((row, _) -> new Reference(
                        new ServiceId(row.getObject("service_id", UUID.class)),
                        row.getInt("version"),
                        row.getString("hash").substring(0, HASH_DIGITS)))
                .optional();
    }

    /** Loads the document of a referenced version; versions do not change. */
    public ServiceDocument load(Reference version) {
        return jdbc.sql("SELECT document FROM service_version WHERE service_id = :service AND version = :version")
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .query((row, _) -> parseDocument(row.getString("document")))
                .single();
    }

    /** Finds a version that is or was published, by the id or slug of the service. */
    public Optional<ServiceDocument> findEverPublished(String idOrSlug, int version) {
        UUID id = parseId(idOrSlug);
        return jdbc.sql("""
                        SELECT document
                          FROM service JOIN service_version ON service_id = id
                         WHERE published_at IS NOT NULL AND version = :version AND\s""" + (id == null ? "slug = :key" : "id = :key"))
                .param("version", version)
                .param("key", id == null ? idOrSlug : id)
                .query((row, _) -> parseDocument(row.getString("document")))
                .optional();
    }

    /** Returns the number of the catalogue's last change; it only grows. */
    public long lastChangeNumber() {
        return jdbc.sql("SELECT number FROM catalogue_change").query(Long.class).single();
    }

    /** Returns the changes of published services after the given number, oldest first. */
    public List<Change> findChangesAfter(long number) {
        return jdbc.sql("""
                        SELECT id, change_number, document
                          FROM service LEFT JOIN service_version ON service_id = id AND status = 'published'
                         WHERE change_number > :number ORDER BY change_number
                        """)
                .param("number", number)
                .query((row, _) -> {
                    String document = row.getString("document");
                    return new Change(
                            new ServiceId(row.getObject("id", UUID.class)),
                            row.getLong("change_number"),
                            document == null ? null : parseDocument(document));
                })
                .list();
    }

    private ServiceDocument parseDocument(String stored) {
        return json.readValue(stored, ServiceDocument.class);
    }

    private static @Nullable UUID parseId(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException aSlug) {
            return null;
        }
    }
}
