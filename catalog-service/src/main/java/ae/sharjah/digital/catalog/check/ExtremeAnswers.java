package ae.sharjah.digital.catalog.check;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to run rules on: the example, the minimal answers, and the longest lists and texts that a resident may send.
 */
final class ExtremeAnswers {
    private ExtremeAnswers() {}

    /**
     * Derives the answers from an example.
     *
     * @param example answers that fit the schema
     */
    static List<JsonNode> derive(JsonNode schema, JsonNode example) {
        return List.of(example, minimal(schema, example), maximal(schema, example));
    }

    /** Returns the required answers of the example. */
    private static ObjectNode minimal(JsonNode schema, JsonNode example) {
        ObjectNode minimal = JsonNodeFactory.instance.objectNode();
        for (JsonNode required : schema.path("required")) {
            String name = required.asString("");
            JsonNode answer = example.path(name);
            JsonNode property = schema.path("properties").path(name);
            minimal.set(name, answer.isObject() ? minimal(property, answer) : answer);
        }
        return minimal;
    }

    /** Returns the example with every list and text at its maximum length. */
    private static ObjectNode maximal(JsonNode schema, JsonNode example) {
        ObjectNode filled = (ObjectNode) example.deepCopy();
        schema.path("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            JsonNode answer = example.path(entry.getKey());
            switch (property.path("type").asString("")) {
                case "array" -> filled.set(entry.getKey(), longestList(property, answer));
                case "string" ->
                    LongestText.find(property, answer.asString(""), FormCheck.MAX_TEXT_LENGTH)
                            .ifPresent(text -> filled.put(entry.getKey(), text));
                case "object" -> {
                    if (answer.isObject()) {
                        filled.set(entry.getKey(), maximal(property, answer));
                    }
                }
                default -> {
                    // Numbers and booleans have a constant size.
                }
            }
        });
        return filled;
    }

    /** Returns as many values as allowed, together as long as one text may be. */
    private static ArrayNode longestList(JsonNode property, JsonNode example) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        int length = Math.clamp(property.path("maxItems").asInt(0), 0, FormCheck.MAX_LIST_SIZE);
        if (length > 0) {
            String first = example.isEmpty() ? "" : example.get(0).asString("");
            String value = LongestText.find(property.path("items"), first, FormCheck.MAX_TEXT_LENGTH / length)
                    .orElse(first.isEmpty() ? "x" : first);
            for (int i = 0; i < length; i++) {
                all.add(value);
            }
        }
        return all;
    }
}
