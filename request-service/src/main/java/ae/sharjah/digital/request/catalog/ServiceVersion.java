package ae.sharjah.digital.request.catalog;

import ae.sharjah.digital.request.calendar.PromisedTime;
import ae.sharjah.digital.request.workflow.DraftExpiry;
import ae.sharjah.digital.request.workflow.Workflow;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Part of a service version that requests need; the catalogue's document has more.
 *
 * @param connection the connection to the agency's own system, or null where officers handle requests
 * @param documents documents that an applicant needs
 * @param serviceTime the promise for the request as a whole; null only in versions without one
 * @param form the schema of the answers
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceVersion(
        ServiceId serviceId,
        int version,
        String slug,
        Map<String, String> title,
        Agency agency,
        String assurance,
        @Nullable String connection,
        @Nullable DegradedMode degradedMode,
        List<Condition> eligibility,
        List<Document> documents,
        List<Fee> fees,
        @Nullable ServiceTime serviceTime,
        Form form,
        Workflow workflow) {

    /** Replaces missing lists by empty ones, and lets drafts of every version expire. */
    public ServiceVersion {
        eligibility = eligibility == null ? List.of() : List.copyOf(eligibility);
        documents = documents == null ? List.of() : List.copyOf(documents);
        fees = fees == null ? List.of() : List.copyOf(fees);
        workflow = DraftExpiry.addTo(workflow);
    }

    /** The owning organisation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Agency(String id, String kind, Map<String, String> name) {}

    /**
     * Eligibility condition.
     *
     * @param rule the condition in CEL, true where it is met; null where only people can decide
     * @param reason text for applicants who do not meet the rule; present with every rule
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(
            Map<String, String> text,
            @Nullable String rule,
            @Nullable Map<String, String> reason) {}

    /** Returns the label of a document by language, or its code where the service does not list it. */
    public Map<String, String> documentLabel(String code) {
        return documents.stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .map(Document::label)
                .orElse(Map.of("ar", code, "en", code));
    }

    /**
     * Fee: an amount, a rule over the answers, or only a note where neither is possible.
     *
     * @param rule CEL whose result is dirhams
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fee(
            String code,
            Map<String, String> label,
            @Nullable Money amount,
            @Nullable String rule,
            @Nullable Map<String, String> note) {}

    /** @param amount a decimal with two places */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Money(String amount, String currency) {}

    /**
     * Document that the service asks for.
     *
     * @param required whether a request must have it; relevant here only for documents to upload
     * @param upload rules for the upload, or null where the service has none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Document(
            String code,
            Map<String, String> label,
            boolean required,
            @Nullable Upload upload) {}

    /** @param types accepted media types, or null for all that the platform accepts */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Upload(@Nullable List<String> types) {}

    /**
     * Promise for the request as a whole.
     *
     * @param calendar id of its working calendar; null in versions from before calendars
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ServiceTime(
            PromisedTime promise, @Nullable String calendar) {}

    /**
     * Form of the service.
     *
     * @param schema JSON Schema 2020-12 of the answers
     * @param ui presentation of each field
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(JsonNode schema, List<Field> ui) {
        /** Replaces a missing list by an empty one. */
        public Form(JsonNode schema, @Nullable List<Field> ui) {
            this.schema = schema;
            this.ui = ui == null ? List.of() : List.copyOf(ui);
        }
    }

    /**
     * Field of the form.
     *
     * @param pointer JSON Pointer into all answers
     * @param prefill source for prefilling, such as {@code person.name}; null where only the applicant knows
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(String pointer, @Nullable String prefill) {}
}
