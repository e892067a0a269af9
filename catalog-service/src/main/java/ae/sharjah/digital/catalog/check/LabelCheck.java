package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Checks that every field of the form has exactly one presentation entry and every value of an enum has a label. */
final class LabelCheck {
    private static final String UI = "/form/ui";

    private LabelCheck() {}

    static void check(Map<String, JsonNode> fields, JsonNode list, FaultCollector faults) {
        List<JsonNode> ui = ListEntries.read(list);
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
            checkOptions(schema, entry, at, faults);
        }
        fields.keySet().stream()
                .filter(pointer -> !seen.contains(pointer))
                .forEach(pointer -> faults.add(UI, "form-field-unlabelled", pointer));
    }

    private static void checkOptions(JsonNode schema, JsonNode entry, String at, FaultCollector faults) {
        JsonNode values = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        Set<String> expected = new TreeSet<>();
        values.forEach(value -> expected.add(value.asString("")));
        JsonNode options = entry.path("options");
        Set<String> labelled = new TreeSet<>(options.isObject() ? options.propertyNames() : Set.of());
        for (String value : expected) {
            if (!labelled.contains(value)) {
                faults.add(at + "/options/" + JsonPointers.escape(value), "required");
            }
        }
        for (String value : labelled) {
            if (!expected.contains(value)) {
                faults.add(at + "/options/" + JsonPointers.escape(value), "value-not-allowed");
            }
        }
    }
}
