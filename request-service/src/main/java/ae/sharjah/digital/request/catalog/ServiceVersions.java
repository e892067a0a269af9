package ae.sharjah.digital.request.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Repository of service versions. A version never changes, so those in use are cached in memory. */
@Repository
public class ServiceVersions {
    private static final int MAX_CACHED = 2_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cache<Key, ServiceVersion> cache =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    private record Key(ServiceId serviceId, int version) {}

    ServiceVersions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the published version of a service, by its id or slug. */
    public Optional<ServiceVersion> published(String idOrSlug) {
        UUID id = id(idOrSlug);
        String which = id == null ? "slug = :name" : "(service_id = :id OR slug = :name)";
        return jdbc.sql("SELECT service_id, version FROM published_service WHERE " + which)
                .param("name", idOrSlug)
                .param("id", id)
                .query((row, number) ->
                        new Key(new ServiceId(row.getObject("service_id", UUID.class)), row.getInt("version")))
                .optional()
                .map(this::version);
    }

    /** Returns null for a text that is no identifier. */
    private static @Nullable UUID id(String text) {
        return ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** @throws IllegalStateException for a version no request can be of */
    public ServiceVersion version(ServiceId serviceId, int version) {
        return version(new Key(serviceId, version));
    }

    private ServiceVersion version(Key key) {
        ServiceVersion known = cache.getIfPresent(key);
        if (known == null) {
            String document = jdbc.sql(
                            "SELECT document FROM service_version WHERE service_id = :service AND version = :version")
                    .param("service", key.serviceId().value())
                    .param("version", key.version())
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new IllegalStateException("unknown service version " + key));
            known = json.readValue(document, ServiceVersion.class);
            cache.put(key, known);
        }
        return known;
    }

    /** Stores a version and makes it the one for new requests. */
    void storeAndPublish(ServiceVersion version, String document) {
        jdbc.sql("""
            INSERT INTO service_version (service_id, version, slug, agency_id, document)
            VALUES (:service, :version, :slug, :agency, :document) ON CONFLICT DO NOTHING
            """)
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .param("slug", version.slug())
                .param("agency", version.agency().id())
                .param("document", document)
                .update();
        jdbc.sql("""
            INSERT INTO published_service (service_id, slug, version) VALUES (:service, :slug, :version)
            ON CONFLICT (service_id) DO UPDATE SET slug = excluded.slug, version = excluded.version
            """)
                .param("service", version.serviceId().value())
                .param("slug", version.slug())
                .param("version", version.version())
                .update();
    }

    /** Withdraws a service: new requests are no longer possible; open ones continue. */
    void withdraw(ServiceId serviceId) {
        jdbc.sql("DELETE FROM published_service WHERE service_id = :service")
                .param("service", serviceId.value())
                .update();
    }

    public long countPublished() {
        return jdbc.sql("SELECT count(*) FROM published_service")
                .query(Long.class)
                .single();
    }

    /** Returns the agencies with a system of their own, according to the known versions. */
    public List<String> agenciesWithConnection() {
        return jdbc.sql("SELECT DISTINCT agency_id FROM service_version WHERE jsonb_typeof(document::jsonb ->"
                        + " 'connection') = 'string'")
                .query(String.class)
                .list();
    }
}
