package ae.sharjah.digital.catalog.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Every field of the form has one entry that says how it is shown, and every value of an enum has a label. */
final class LabelCheck {
    private static final String UI = "/form/ui";

    private LabelCheck() {}

    static void check(Map<String, JsonNode> fields, JsonNode list, Faults faults) {
        List<JsonNode> ui = Entries.of(list);
        var seen = new HashSet<String>();
        for (int i = 0; i < ui.size(); i++) {
            JsonNode entry = ui.get(i);
            String at = UI + "/" + i;
            String pointer = entry.path("pointer").asString("");
            JsonNode schema = fields.get(pointer);
            if (schema == null) {
                faults.add(at + "/pointer", "form-field-unknown", pointer);
                continue;
            }
            if (!seen.add(pointer)) {
                faults.add(at + "/pointer", "repeated");
            }
            options(schema, entry, at, faults);
        }
        fields.keySet().stream()
                .filter(pointer -> !seen.contains(pointer))
                .forEach(pointer -> faults.add(UI, "form-field-unlabelled", pointer));
    }

    private static void options(JsonNode schema, JsonNode entry, String at, Faults faults) {
        JsonNode values = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        Set<String> wanted = new TreeSet<>();
        values.forEach(value -> wanted.add(value.asString("")));
        JsonNode options = entry.path("options");
        Set<String> labelled = new TreeSet<>(options.isObject() ? options.propertyNames() : Set.of());
        for (String value : wanted) {
            if (!labelled.contains(value)) {
                faults.add(at + "/options/" + Faults.escaped(value), "required");
            }
        }
        for (String value : labelled) {
            if (!wanted.contains(value)) {
                faults.add(at + "/options/" + Faults.escaped(value), "value-not-allowed");
            }
        }
    }
}
