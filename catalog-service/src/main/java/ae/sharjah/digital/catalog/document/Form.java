package ae.sharjah.digital.catalog.document;

import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The form that the applicant fills in.
 *
 * @param schema JSON Schema 2020-12 of the answers, in the subset that every client can display
 * @param ui one entry per property, in the order of the page
 */
public record Form(JsonNode schema, List<Field> ui) {

    /**
     * The presentation of a property.
     *
     * @param pointer JSON Pointer into the answers
     * @param widget the input control; a text field if null
     * @param options labels of the values of an enum
     * @param prefill source of the value, such as {@code person.name} or {@code agency.sewa.accountNumber}
     * @param concerns {@code other} if the field concerns someone or something other than the applicant
     */
    public record Field(
            String pointer,
            LocalizedText label,
            @Nullable LocalizedText hint,
            @Nullable String widget,
            @Nullable Map<String, LocalizedText> options,
            @Nullable String prefill,
            @Nullable String concerns) {}
}
