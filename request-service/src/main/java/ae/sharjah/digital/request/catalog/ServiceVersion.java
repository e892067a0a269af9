package ae.sharjah.digital.request.catalog;

import ae.sharjah.digital.request.calendar.PromisedTime;
import ae.sharjah.digital.request.workflow.DraftExpiry;
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
 * @param documents what an applicant is told to have
 * @param serviceTime what is promised for the whole; null only in versions that came without
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
        List<Condition> eligibility,
        List<Document> documents,
        List<Fee> fees,
        @Nullable ServiceTime serviceTime,
        Form form,
        Workflow workflow) {

    /** What a document leaves out is empty; drafts of every version expire. */
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
     * One condition of who is eligible.
     *
     * @param rule the same in CEL, true where it is met; null where only people can tell
     * @param reason what is told to whom the rule turns away; there with every rule
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Condition(
            Map<String, String> text,
            @Nullable String rule,
            @Nullable Map<String, String> reason) {}

    /** What a document is called, by language; its code where the service does not list it. */
    public Map<String, String> documentLabel(String code) {
        return documents.stream()
                .filter(document -> document.code().equals(code))
                .findFirst()
                .map(Document::label)
                .orElse(Map.of("ar", code, "en", code));
    }

    /**
     * One fee: an amount, a rule over the answers, or a note alone where neither can be given.
     *
     * @param rule CEL that gives dirhams
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

    /**
     * How long the whole takes.
     *
     * @param calendar the working time it is told in; null in versions from before there was a choice
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ServiceTime(PromisedTime promise, @Nullable String calendar) {}

    /**
     * What is asked.
     *
     * @param schema JSON Schema 2020-12 of the answers
     * @param ui how each is asked
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Form(JsonNode schema, List<Field> ui) {
        /** What a document leaves out is empty. */
        public Form(JsonNode schema, @Nullable List<Field> ui) {
            this.schema = schema;
            this.ui = ui == null ? List.of() : List.copyOf(ui);
        }
    }

    /**
     * One answer.
     *
     * @param pointer where it is, as a JSON Pointer into all answers
     * @param prefill who holds it, such as {@code person.name}; null where only the applicant can tell
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Field(String pointer, @Nullable String prefill) {}
}
