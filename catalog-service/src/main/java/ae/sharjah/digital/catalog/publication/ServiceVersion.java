package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.lifecycle.VersionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A version of a service in its current state.
 *
 * @param agency id of the agency that owns the service
 * @param revision number of its steps so far
 * @param description the description by its author
 * @param publishAt the scheduled publication time; null unless the version is approved
 */
public record ServiceVersion(
        ServiceId serviceId,
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

    /** Creates the next draft of a service. */
    static ServiceVersion newDraft(Services.LockedService service, ObjectNode description, Instant now) {
        return new ServiceVersion(
                service.id(),
                service.slug(),
                service.agency(),
                service.latestVersion() + 1,
                VersionStatus.DRAFT,
                1,
                description,
                now,
                null,
                null,
                null,
                null);
    }

    ServiceVersion withDescription(ObjectNode other) {
        return new ServiceVersion(
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

    /**
     * Returns the version after a transition.
     *
     * @param planned the scheduled publication time; for an approved version only
     */
    ServiceVersion withStatus(VersionStatus to, @Nullable Instant planned, Instant now) {
        boolean ends = to == VersionStatus.SUPERSEDED || to == VersionStatus.RETIRED;
        return new ServiceVersion(
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
