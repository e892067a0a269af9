package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * A published version, whole: as stored, as served and as told to other services; its schema is
 * {@code contract/service-version.v4.schema.json}.
 */
public record ServiceDocument(
        UUID serviceId,
        int version,
        Instant publishedAt,
        @JsonUnwrapped ServiceContent content) {}
