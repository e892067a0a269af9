package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields that a change of answers provides. */
final class ProvidedFields {
    private ProvidedFields() {}

    /** Returns every field with a value and its parent objects, as JSON Pointers (RFC 6901); null removes a field. */
    static Set<String> of(ObjectNode answers) {
        Set<String> given = new HashSet<>();
        collect(answers, "", given);
        return given;
    }

    private static void collect(JsonNode object, String at, Set<String> given) {
        object.properties().forEach(field -> {
            String pointer = JsonPointers.append(at, field.getKey());
            if (!field.getValue().isNull()) {
                given.add(pointer);
                collect(field.getValue(), pointer, given);
            }
        });
    }
}
