package ae.sharjah.digital.request.lifecycle;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which answers a change gives. */
final class ProvidedFields {
    private ProvidedFields() {}

    /** Every field that is given a value, as a JSON Pointer (RFC 6901), and the objects around it; null takes one away. */
    static Set<String> of(ObjectNode answers) {
        Set<String> given = new HashSet<>();
        collect(answers, "", given);
        return given;
    }

    private static void collect(JsonNode object, String at, Set<String> given) {
        object.properties().forEach(field -> {
            String pointer = at + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            if (!field.getValue().isNull()) {
                given.add(pointer);
                collect(field.getValue(), pointer, given);
            }
        });
    }
}
