package ae.sharjah.digital.catalog.check;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to run rules on: the example, the least, and the longest lists and texts a resident may send. */
final class ExtremeAnswers {
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

    /** The example with every list and text as long as it may be. */
    private static ObjectNode most(JsonNode schema, JsonNode example) {
        ObjectNode filled = (ObjectNode) example.deepCopy();
        schema.path("properties").properties().forEach(entry -> {
            JsonNode property = entry.getValue();
            JsonNode given = example.path(entry.getKey());
            switch (property.path("type").asString("")) {
                case "array" -> filled.set(entry.getKey(), longest(property, given));
                case "string" ->
                    LongestText.of(property, given.asString(""), FormCheck.LONGEST_TEXT)
                            .ifPresent(text -> filled.put(entry.getKey(), text));
                case "object" -> {
                    if (given.isObject()) {
                        filled.set(entry.getKey(), most(property, given));
                    }
                }
                default -> {
                    // Numbers and yes or no are as large as any.
                }
            }
        });
        return filled;
    }

    /** As many values as there may be; all of them together as long as one text may be. */
    private static ArrayNode longest(JsonNode property, JsonNode example) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        int length = Math.clamp(property.path("maxItems").asInt(0), 0, FormCheck.LONGEST_LIST);
        if (length > 0) {
            String first = example.isEmpty() ? "" : example.get(0).asString("");
            String value = LongestText.of(property.path("items"), first, FormCheck.LONGEST_TEXT / length)
                    .orElse(first.isEmpty() ? "x" : first);
            for (int i = 0; i < length; i++) {
                all.add(value);
            }
        }
        return all;
    }
}
