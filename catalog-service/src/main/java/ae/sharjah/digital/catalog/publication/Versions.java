package ae.sharjah.digital.catalog.publication;

import static ae.sharjah.digital.catalog.publication.Services.instant;
import static ae.sharjah.digital.catalog.publication.Services.utc;

import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stored versions of services. They change only under the lock of their service. */
@Repository
public class Versions {
    private static final String COLUMNS = """
            SELECT service_id, slug, agency_id, version, status, revision, description,
                   CASE WHEN description IS NULL THEN document END AS old_document,
                   service_version.created_at, submitted_at, publish_at, published_at, ended_at
              FROM service_version JOIN service ON id = service_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<ServiceVersion> find(ServiceId service, int version) {
        return select(" WHERE service_id = :service AND version = :version")
                .param("service", service.value())
                .param("version", version)
                .query(this::toVersion)
                .optional();
    }

    /** Returns the version that residents see, or would see if it were not suspended. */
    public Optional<ServiceVersion> findCurrent(ServiceId service) {
        return findOne(service, "status IN ('published', 'suspended')");
    }

    /** Returns the draft, submitted or approved version that may be published next. */
    public Optional<ServiceVersion> findOpen(ServiceId service) {
        return findOne(service, "status IN ('draft', 'in-review', 'approved')");
    }

    private Optional<ServiceVersion> findOne(ServiceId service, String which) {
        return select("WHERE service_id = :service AND %s".formatted(which))
                .param("service", service.value())
                .query(this::toVersion)
                .optional();
    }

    /** Returns all versions of a service, newest first. */
    public List<ServiceVersion> findAll(ServiceId service) {
        return select(" WHERE service_id = :service ORDER BY version DESC")
                .param("service", service.value())
                .query(this::toVersion)
                .list();
    }

    /** Returns all versions of the service with this slug, newest first. */
    public List<ServiceVersion> findAll(String slug) {
        return select(" WHERE slug = :slug ORDER BY version DESC")
                .param("slug", slug)
                .query(this::toVersion)
                .list();
    }

    /** Returns the newest version of every service of an agency, by slug. */
    public List<ServiceVersion> findNewestOfAgency(String agency, @Nullable String afterSlug, int limit) {
        return select("""
                         WHERE agency_id = :agency AND (:after::text IS NULL OR slug > :after)
                           AND version = (SELECT max(version) FROM service_version WHERE service_id = id)
                         ORDER BY slug LIMIT :limit
                        """)
                .param("agency", agency)
                .param("after", afterSlug)
                .param("limit", limit)
                .query(this::toVersion)
                .list();
    }

    /** Returns the versions that the digital office has to review, longest waiting first. */
    public List<ServiceVersion> findInReview(
            @Nullable String agency, @Nullable Instant after, @Nullable ServiceId afterService, int limit) {
        return select("""
                         WHERE status = 'in-review' AND (:agency::text IS NULL OR agency_id = :agency)
                           AND (:after::timestamptz IS NULL OR (submitted_at, service_id) > (:after, :service::uuid))
                         ORDER BY submitted_at, service_id LIMIT :limit
                        """)
                .param("agency", agency)
                .param("after", utc(after))
                .param("service", afterService == null ? null : afterService.value())
                .param("limit", limit)
                .query(this::toVersion)
                .list();
    }

    /**
     * Locks a service with a version that is due. Skips services that another replica has locked, and suspended ones,
     * whose versions wait until the service is resumed.
     */
    Optional<ServiceId> lockDue(Instant now, Collection<ServiceId> except) {
        return jdbc.sql("""
                        SELECT id FROM service JOIN service_version ON service_id = id
                         WHERE status = 'approved' AND publish_at <= :now AND NOT id = ANY (:except)
                           AND NOT EXISTS (SELECT FROM service_version current
                                            WHERE current.service_id = id AND current.status = 'suspended')
                         ORDER BY publish_at LIMIT 1 FOR UPDATE OF service SKIP LOCKED
                        """)
                .param("now", utc(now))
                .param("except", except.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query((row, _) -> new ServiceId(row.getObject("id", UUID.class)))
                .optional();
    }

    boolean hasContentHash(ServiceVersion version, byte[] hash) {
        return jdbc.sql("SELECT content_hash FROM service_version WHERE service_id = :service AND version = :version")
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .query((row, _) -> Arrays.equals(row.getBytes("content_hash"), hash))
                .single();
    }

    /** Returns the document that residents saw of a version that was published. */
    ServiceDocument publishedDocument(ServiceVersion version) {
        return jdbc.sql("SELECT document FROM service_version WHERE service_id = :service AND version = :version")
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .query((row, _) -> json.readValue(row.getString("document"), ServiceDocument.class))
                .single();
    }

    void add(ServiceVersion version) {
        jdbc.sql("""
                        INSERT INTO service_version (service_id, version, status, revision, description, created_at)
                        VALUES (:service, :version, :status, :revision, :description::json, :created)
                        """)
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .param("status", version.status().code())
                .param("revision", version.revision())
                .param("description", json.writeValueAsString(version.description()))
                .param("created", utc(version.createdAt()))
                .update();
    }

    void updateDescription(ServiceVersion version) {
        jdbc.sql("""
                        UPDATE service_version SET description = :description::json, revision = :revision
                         WHERE service_id = :service AND version = :version
                        """)
                .param("description", json.writeValueAsString(version.description()))
                .param("revision", version.revision())
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .update();
    }

    void updateStatus(ServiceVersion version) {
        jdbc.sql("""
                        UPDATE service_version
                           SET status = :status, revision = :revision, submitted_at = :submitted, publish_at = :planned,
                               ended_at = :ended
                         WHERE service_id = :service AND version = :version
                        """)
                .param("status", version.status().code())
                .param("revision", version.revision())
                .param("submitted", utc(version.submittedAt()))
                .param("planned", utc(version.publishAt()))
                .param("ended", utc(version.endedAt()))
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .update();
    }

    void updatePublished(ServiceVersion version, ServiceDocument document, byte[] hash) {
        jdbc.sql("""
                        UPDATE service_version
                           SET status = 'published', revision = :revision, publish_at = NULL, document = :document::json,
                               content_hash = :hash, published_at = :at
                         WHERE service_id = :service AND version = :version
                        """)
                .param("revision", version.revision())
                .param("document", json.writeValueAsString(document))
                .param("hash", hash)
                .param("at", utc(document.publishedAt()))
                .param("service", version.serviceId().value())
                .param("version", version.version())
                .update();
    }

    private ServiceVersion toVersion(ResultSet row, int number) throws SQLException {
        String description = row.getString("description");
        ObjectNode written = description != null
                ? (ObjectNode) json.readTree(description)
                : AuthoredDescription.fromDocument((ObjectNode) json.readTree(row.getString("old_document")));
        return new ServiceVersion(
                new ServiceId(row.getObject("service_id", UUID.class)),
                row.getString("slug"),
                row.getString("agency_id"),
                row.getInt("version"),
                VersionStatus.fromCode(row.getString("status")),
                row.getLong("revision"),
                written,
                Objects.requireNonNull(instantOrNull(row, "created_at")),
                instantOrNull(row, "submitted_at"),
                instantOrNull(row, "publish_at"),
                instantOrNull(row, "published_at"),
                instantOrNull(row, "ended_at"));
    }

    private JdbcClient.StatementSpec select(String which) {
        return jdbc.sql(String.join(" ", COLUMNS, which));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }
}
