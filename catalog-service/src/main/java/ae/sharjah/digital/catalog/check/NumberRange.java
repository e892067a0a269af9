package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reports and replaces numbers beyond 64 bits: the validator of JSON Schema fails on them. */
final class NumberRange {
    private static final double MAX_MAGNITUDE = 9e18;

    private NumberRange() {}

    /**
     * Returns a copy of the description for the other checks. Reports numbers out of range and replaces them by the
     * limit.
     */
    static JsonNode clamp(JsonNode service, FaultCollector faults) {
        JsonNode copy = service.deepCopy();
        clampChildren(copy, "", faults);
        return copy;
    }

    private static void clampChildren(JsonNode node, String at, FaultCollector faults) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    String below = JsonPointers.append(at, name);
                    object.set(name, clampValue(object.path(name), below, faults));
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, clampValue(array.get(i), at + "/" + i, faults));
                }
            }
            default -> {
                // A value has no children.
            }
        }
    }

    private static JsonNode clampValue(JsonNode node, String at, FaultCollector faults) {
        if (!node.isNumber()) {
            clampChildren(node, at, faults);
            return node;
        }
        double value = node.asDouble(Double.NaN);
        if (Math.abs(value) <= MAX_MAGNITUDE) {
            return node;
        }
        faults.add(at, value < 0 ? "too-small" : "too-large");
        return JsonNodeFactory.instance.numberNode((long) Math.copySign(MAX_MAGNITUDE, value));
    }
}
