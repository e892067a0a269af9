package ae.sharjah.digital.catalog.check;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to run rules on: the example, the least and the longest lists a resident may send. */
final class ExtremeAnswers {
    private static final int LONGEST_LIST = 1_000;

    private ExtremeAnswers() {}

    /** @param example fits the schema */
    static List<JsonNode> of(JsonNode schema, JsonNode example) {
        return List.of(example, least(schema, example), most(schema, example));
    }

    /** Of the example what has to be there. */
    private static ObjectNode least(JsonNode schema, JsonNode example) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (JsonNode required : schema.path("required")) {
            String name = required.asString("");
            JsonNode answer = example.path(name);
            JsonNode property = schema.path("properties").path(name);
            kept.set(name, answer.isObject() ? least(property, answer) : answer);
        }
        return kept;
    }

    /** The example with every list as long as it may be. */
    private static ObjectNode most(JsonNode schema, JsonNode example) {
        ObjectNode filled = (ObjectNode) example.deepCopy();
        schema.path("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            if (property.path("type").asString("").equals("array")) {
                filled.set(entry.getKey(), longest(property, example.path(entry.getKey())));
            } else if (example.path(entry.getKey()).isObject()) {
                filled.set(entry.getKey(), most(property, example.path(entry.getKey())));
            }
        });
        return filled;
    }

    private static ArrayNode longest(JsonNode property, JsonNode example) {
        JsonNode values = property.path("items").path("enum");
        String value = !example.isEmpty()
                ? example.get(0).asString("")
                : values.isEmpty() ? "x" : values.get(0).asString("");
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        int length = Math.clamp(property.path("maxItems").asInt(0), 0, LONGEST_LIST);
        for (int i = 0; i < length; i++) {
            all.add(value);
        }
        return all;
    }
}
