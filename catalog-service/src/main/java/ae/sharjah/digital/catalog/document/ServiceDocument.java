package ae.sharjah.digital.catalog.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * The complete document of a published version, as stored, served and published in events; its schema is {@code
 * contract/service-version.v4.schema.json}.
 */
public record ServiceDocument(
        ServiceId serviceId,
        int version,
        Instant publishedAt,
        @JsonUnwrapped ServiceContent content) {}
