package ae.sharjah.digital.catalog.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks the once-only principle: a field with a value that identity or a connected agency already has names its source
 * in {@code prefill} or states that it concerns another person.
 */
final class OnceOnlyCheck {
    private static final Set<String> FILLABLE = Set.of("string", "integer", "number", "boolean");
    private static final List<String> ASSURANCE_LEVELS = List.of("SOP1", "SOP2", "SOP3");

    private final KnownFields knownFields;

    OnceOnlyCheck(KnownFields knownFields) {
        this.knownFields = knownFields;
    }

    /**
     * Checks the fields of a form.
     *
     * @param fields fields of the form by pointer
     */
    void check(JsonNode service, Map<String, JsonNode> fields, References known, FaultCollector faults) {
        List<JsonNode> ui = ListEntries.read(service.path("form").path("ui"));
        for (int i = 0; i < ui.size(); i++) {
            JsonNode entry = ui.get(i);
            String pointer = entry.path("pointer").asString("");
            JsonNode schema = fields.get(pointer);
            if (schema != null) {
                checkField(service, entry, pointer, schema, "/form/ui/" + i, known, faults);
            }
        }
    }

    private void checkField(
            JsonNode service,
            JsonNode entry,
            String pointer,
            JsonNode schema,
            String at,
            References known,
            FaultCollector faults) {
        JsonNode prefill = entry.path("prefill");
        boolean ofOther = entry.path("concerns").asString("").equals("other");
        if (prefill.isString()) {
            if (ofOther) {
                faults.add(at + "/concerns", "prefill-of-other");
            }
            checkPrefill(prefill.stringValue(), service, schema, at + "/prefill", known, faults);
        } else if (!ofOther && FILLABLE.contains(schema.path("type").asString(""))) {
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            knownFields.findAskedBy(name, schema, entry.path("label")).stream()
                    .filter(one -> one.agency().map(known::isConnected).orElse(true))
                    .forEach(one -> faults.add(at, "asked-though-held", one.source()));
        }
    }

    private void checkPrefill(
            String source, JsonNode service, JsonNode schema, String at, References known, FaultCollector faults) {
        KnownField field = knownFields.find(source).orElse(null);
        if (field == null) {
            faults.add(at, "prefill-unknown", source);
            return;
        }
        field.agency()
                .filter(agency -> !known.isConnected(agency))
                .ifPresent(agency -> faults.add(at, "prefill-not-connected", agency));
        String format = field.format();
        if (!schema.path("type").asString("").equals("string")
                || (format != null && !format.equals(schema.path("format").asString("")))) {
            faults.add(at, "prefill-type", source);
        }
        String level = field.assurance();
        int needed = level == null ? 0 : ASSURANCE_LEVELS.indexOf(level);
        int ofService = ASSURANCE_LEVELS.indexOf(service.path("assurance").asString(""));
        if (ofService >= 0 && ofService < needed) {
            faults.add("/assurance", "assurance-too-low", source, ASSURANCE_LEVELS.get(needed));
        }
    }
}
