package ae.sharjah.digital.catalog.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the applicant fills in.
 *
 * @param schema JSON Schema 2020-12 of the answers, in the subset every client can show
 * @param ui one entry a property, in the order of the page
 */
public record Form(JsonNode schema, List<Field> ui) {

    /**
     * How a property is shown.
     *
     * @param pointer JSON Pointer into the answers
     * @param widget a text field when null
     * @param options label of each value of an enum
     * @param prefill where its value comes from, such as {@code person.name} or {@code agency.sewa.accountNumber}
     * @param concerns {@code other} when it is about someone or something else than the applicant
     */
    public record Field(
            String pointer,
            LanguageMap label,
            @Nullable LanguageMap hint,
            @Nullable String widget,
            @Nullable Map<String, LanguageMap> options,
            @Nullable String prefill,
            @Nullable String concerns) {}
}
