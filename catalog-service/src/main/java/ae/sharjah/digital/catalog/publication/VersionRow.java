package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a service, as it stands.
 *
 * @param agency id of the agency that owns the service
 * @param revision counts its steps
 * @param description what its author wrote
 * @param publishAt when it will be published; null unless it is approved
 */
public record VersionRow(
        UUID serviceId,
        String slug,
        String agency,
        int version,
        VersionStatus status,
        long revision,
        ObjectNode description,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt) {

    /** A first draft. */
    static VersionRow draft(Services.Held service, ObjectNode description, Instant now) {
        return new VersionRow(
                service.id(),
                service.slug(),
                service.agency(),
                service.latest() + 1,
                VersionStatus.DRAFT,
                1,
                description,
                now,
                null,
                null,
                null,
                null);
    }

    VersionRow describing(ObjectNode other) {
        return new VersionRow(
                serviceId,
                slug,
                agency,
                version,
                status,
                revision + 1,
                other,
                createdAt,
                submittedAt,
                publishAt,
                publishedAt,
                endedAt);
    }

    /** @param planned when it will be published; for an approved version only */
    VersionRow moved(VersionStatus to, @Nullable Instant planned, Instant now) {
        boolean ends = to == VersionStatus.SUPERSEDED || to == VersionStatus.RETIRED;
        return new VersionRow(
                serviceId,
                slug,
                agency,
                version,
                to,
                revision + 1,
                description,
                createdAt,
                to == VersionStatus.IN_REVIEW ? now : submittedAt,
                planned,
                to == VersionStatus.PUBLISHED && publishedAt == null ? now : publishedAt,
                ends ? now : null);
    }
}
