package ae.sharjah.digital.request.catalogue;

import ae.sharjah.digital.request.workflow.Workflow;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request needs of a service version; the catalogue's document has more.
 *
 * @param connection how the agency's own system is reached, or null where officers handle requests
 * @param documents what an applicant is told to have, or null in a document of old
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
        @Nullable List<Document> documents,
        Form form,
        Workflow workflow) {

    @Override
    public List<Document> documents() {
        return documents == null ? List.of() : documents;
    }

    /** The owning organisation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Agency(String id, String kind, Map<String, String> name) {}

    /**
     * A paper the service asks for.
     *
     * @param required whether a request must have it; of consequence here only where it is to be uploaded
     * @param upload how it is to be uploaded, or null where the service does not say so
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Document(
            String code,
            Map<String, String> label,
            boolean required,
            @Nullable Upload upload) {}

    /** @param types media types of the files that are taken, or null for all that the platform takes */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Upload(@Nullable List<String> types) {}

    /** JSON Schema 2020-12 of the answers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(JsonNode schema) {}
}
