package ae.sharjah.digital.catalog.check;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers that no check can reckon with: JSON Schema's limits are compared as 64-bit numbers, and fail beyond them. */
final class NumberRange {
    private static final double LARGEST = 9e18;

    private NumberRange() {}

    /** A description for the other checks: a number out of range is told, and the last one within stands in its place. */
    static JsonNode bounded(JsonNode service, Faults faults) {
        JsonNode copy = service.deepCopy();
        walk(copy, "", faults);
        return copy;
    }

    private static void walk(JsonNode node, String at, Faults faults) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    String below = at + "/" + Faults.escaped(name);
                    object.set(name, value(object.path(name), below, faults));
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, value(array.get(i), at + "/" + i, faults));
                }
            }
            default -> {
                // Nothing is in it.
            }
        }
    }

    private static JsonNode value(JsonNode node, String at, Faults faults) {
        if (!node.isNumber()) {
            walk(node, at, faults);
            return node;
        }
        double value = node.asDouble(Double.NaN);
        if (Math.abs(value) <= LARGEST) {
            return node;
        }
        faults.add(at, value < 0 ? "too-small" : "too-large");
        return JsonNodeFactory.instance.numberNode((long) Math.copySign(LARGEST, value));
    }
}
