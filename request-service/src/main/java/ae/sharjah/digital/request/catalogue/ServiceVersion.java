package ae.sharjah.digital.request.catalogue;

import ae.sharjah.digital.request.workflow.Workflow;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request needs of a service version; the catalogue's document has more.
 *
 * @param connection how the agency's own system is reached, or null where officers handle requests
 * @param form the schema of the answers
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceVersion(
        UUID serviceId,
        int version,
        String slug,
        Map<String, String> title,
        Agency agency,
        String assurance,
        @Nullable String connection,
        @Nullable DegradedMode degradedMode,
        Form form,
        Workflow workflow) {

    /** The owning organisation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Agency(String id, String kind, Map<String, String> name) {}

    /** JSON Schema 2020-12 of the answers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(JsonNode schema) {}
}
