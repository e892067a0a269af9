package ae.sharjah.digital.catalog.comparison;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the differences between two trees. Items of a list match by code or pointer, regardless of their position;
 * lists of plain values are compared as sets; other lists are compared position by position.
 */
public final class Comparison {
    private static final List<String> IDENTIFYING_FIELDS = List.of("code", "pointer");

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** Returns all differences, in the order of the earlier tree. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var comparison = new Comparison();
        comparison.compare("", before, after);
        return List.copyOf(comparison.differences);
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            compareEntries(at, fieldsByName(before), fieldsByName(after));
        } else if (before.isArray() && after.isArray()) {
            compareLists(at, before, after);
        } else {
            differences.add(new Difference(at, Difference.Kind.CHANGED, before, after));
        }
    }

    private void compareEntries(String at, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String below = JsonPointers.append(at, name);
            JsonNode one = before.get(name);
            JsonNode other = after.get(name);
            if (one == null) {
                differences.add(new Difference(below, Difference.Kind.ADDED, null, other));
            } else if (other == null) {
                differences.add(new Difference(below, Difference.Kind.REMOVED, one, null));
            } else {
                compare(below, one, other);
            }
        }
    }

    private void compareLists(String at, JsonNode before, JsonNode after) {
        String name = identifyingField(before, after);
        if (name != null) {
            Map<String, JsonNode> one = itemsByName(before, name);
            Map<String, JsonNode> other = itemsByName(after, name);
            compareEntries(at, one, other);
            if (!commonKeys(one, other).equals(commonKeys(other, one))) {
                differences.add(new Difference(at, Difference.Kind.REORDERED, before, after));
            }
        } else if (hasOnlyValues(before) && hasOnlyValues(after)) {
            compareValues(at, before, after);
        } else {
            compareEntries(at, itemsByPosition(before), itemsByPosition(after));
        }
    }

    private void compareValues(String at, JsonNode before, JsonNode after) {
        int known = differences.size();
        before.forEach(value -> {
            if (!contains(after, value)) {
                differences.add(new Difference(at, Difference.Kind.REMOVED, value, null));
            }
        });
        after.forEach(value -> {
            if (!contains(before, value)) {
                differences.add(new Difference(at, Difference.Kind.ADDED, null, value));
            }
        });
        if (differences.size() == known) {
            differences.add(new Difference(at, Difference.Kind.REORDERED, before, after));
        }
    }

    private static Map<String, JsonNode> fieldsByName(JsonNode object) {
        var fields = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static Map<String, JsonNode> itemsByPosition(JsonNode list) {
        var items = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> items.put(Integer.toString(items.size()), item));
        return items;
    }

    private static Map<String, JsonNode> itemsByName(JsonNode list, String name) {
        var items = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> items.put(item.path(name).asString(), item));
        return items;
    }

    private static List<String> commonKeys(Map<String, JsonNode> order, Map<String, JsonNode> other) {
        return order.keySet().stream().filter(other::containsKey).toList();
    }

    private static @Nullable String identifyingField(JsonNode before, JsonNode after) {
        return IDENTIFYING_FIELDS.stream()
                .filter(name -> identifiesItems(before, name) && identifiesItems(after, name))
                .findFirst()
                .orElse(null);
    }

    private static boolean identifiesItems(JsonNode list, String name) {
        Set<String> seen = new LinkedHashSet<>();
        for (JsonNode item : list) {
            if (!item.path(name).isString() || !seen.add(item.path(name).stringValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOnlyValues(JsonNode list) {
        return list.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }
}
