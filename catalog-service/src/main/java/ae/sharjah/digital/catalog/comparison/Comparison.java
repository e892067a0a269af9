package ae.sharjah.digital.catalog.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what differs between two trees. Items of a list are the same when they have the same code or pointer, wherever
 * they stand; lists of plain values are compared as sets; other lists place by place.
 */
public final class Comparison {
    private static final List<String> NAMES_OF_ITEMS = List.of("code", "pointer");

    private final List<Difference> found = new ArrayList<>();

    private Comparison() {}

    /** All differences, in the order of the earlier tree. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var comparison = new Comparison();
        comparison.compare("", before, after);
        return List.copyOf(comparison.found);
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            entries(at, fields(before), fields(after));
        } else if (before.isArray() && after.isArray()) {
            lists(at, before, after);
        } else {
            found.add(new Difference(at, Difference.Kind.CHANGED, before, after));
        }
    }

    private void entries(String at, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String below = at + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonNode one = before.get(name);
            JsonNode other = after.get(name);
            if (one == null) {
                found.add(new Difference(below, Difference.Kind.ADDED, null, other));
            } else if (other == null) {
                found.add(new Difference(below, Difference.Kind.REMOVED, one, null));
            } else {
                compare(below, one, other);
            }
        }
    }

    private void lists(String at, JsonNode before, JsonNode after) {
        String name = nameOfItems(before, after);
        if (name != null) {
            Map<String, JsonNode> one = named(before, name);
            Map<String, JsonNode> other = named(after, name);
            entries(at, one, other);
            if (!common(one, other).equals(common(other, one))) {
                found.add(new Difference(at, Difference.Kind.REORDERED, before, after));
            }
        } else if (plain(before) && plain(after)) {
            values(at, before, after);
        } else {
            entries(at, placed(before), placed(after));
        }
    }

    private void values(String at, JsonNode before, JsonNode after) {
        int known = found.size();
        before.forEach(value -> {
            if (!contains(after, value)) {
                found.add(new Difference(at, Difference.Kind.REMOVED, value, null));
            }
        });
        after.forEach(value -> {
            if (!contains(before, value)) {
                found.add(new Difference(at, Difference.Kind.ADDED, null, value));
            }
        });
        if (found.size() == known) {
            found.add(new Difference(at, Difference.Kind.REORDERED, before, after));
        }
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static Map<String, JsonNode> placed(JsonNode list) {
        var items = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> items.put(Integer.toString(items.size()), item));
        return items;
    }

    private static Map<String, JsonNode> named(JsonNode list, String name) {
        var items = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> items.put(item.path(name).asString(), item));
        return items;
    }

    private static List<String> common(Map<String, JsonNode> order, Map<String, JsonNode> other) {
        return order.keySet().stream().filter(other::containsKey).toList();
    }

    private static @Nullable String nameOfItems(JsonNode before, JsonNode after) {
        return NAMES_OF_ITEMS.stream()
                .filter(name -> distinctly(before, name) && distinctly(after, name))
                .findFirst()
                .orElse(null);
    }

    private static boolean distinctly(JsonNode list, String name) {
        Set<String> seen = new LinkedHashSet<>();
        for (JsonNode item : list) {
            if (!item.path(name).isString() || !seen.add(item.path(name).stringValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(JsonNode list) {
        return list.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return list.valueStream().anyMatch(value::equals);
    }
}
