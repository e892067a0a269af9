package ae.sharjah.digital.request.form;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Fields of a form. */
public final class FormFields {
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])+)+");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");
    private static final List<String> ALTERNATIVES = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONAL = List.of("if", "then", "else");
    /** Maximum depth of a form; it also ends the search in a form with circular references. */
    private static final int MAX_DEPTH = 64;

    private FormFields() {}

    /**
     * Returns whether a form has a field.
     *
     * @param pointer JSON Pointer (RFC 6901) into the answers; into a list by any index
     */
    public static boolean contains(JsonNode schema, String pointer) {
        if (!POINTER.matcher(pointer).matches()) {
            return false;
        }
        return contains(schema, schema, JsonPointers.parse(pointer), 0);
    }

    private static boolean contains(JsonNode root, JsonNode at, List<String> names, int depth) {
        if (names.isEmpty()) {
            return !at.isMissingNode();
        }
        if (depth > MAX_DEPTH || !at.isObject()) {
            return false;
        }
        String name = names.getFirst();
        List<String> rest = names.subList(1, names.size());
        JsonNode property = at.path("properties").path(name);
        if (!property.isMissingNode() && contains(root, property, rest, depth + 1)) {
            return true;
        }
        if (at.has("items") && INDEX.matcher(name).matches() && contains(root, at.path("items"), rest, depth + 1)) {
            return true;
        }
        return subschemas(at, root).stream().anyMatch(other -> contains(root, other, names, depth + 1));
    }

    /** Returns the schemas that apply to the same value. */
    private static List<JsonNode> subschemas(JsonNode at, JsonNode root) {
        var others = new ArrayList<JsonNode>();
        ALTERNATIVES.forEach(keyword -> at.path(keyword).forEach(others::add));
        CONDITIONAL.forEach(keyword -> others.add(at.path(keyword)));
        String reference = at.path("$ref").asString("");
        if (reference.startsWith("#/")) {
            others.add(root.at(reference.substring(1)));
        }
        return others;
    }
}
