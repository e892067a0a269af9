package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.rules.PatternSize;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The form's schema keeps to what every client can show and every server can check in bounded time: no references, no
 * conditions, one level of nesting, bounded values, patterns for RE2.
 */
final class FormCheck {
    private static final String SCHEMA = "/form/schema";
    static final int MOST_FIELDS = 100;
    static final int LONGEST_PATTERN = 200;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_LIST = 1_000;
    private static final int MOST_VALUES = 1_000;
    private static final Set<String> FORMATS = Set.of("date", "email", "emirates-id", "uae-mobile");
    private static final Set<String> OF_OBJECT = Set.of("type", "additionalProperties", "required", "properties");
    private static final Map<String, Set<String>> OF_TYPE = Map.of(
            "string", Set.of("type", "minLength", "maxLength", "pattern", "enum", "format"),
            "integer", Set.of("type", "minimum", "maximum"),
            "number", Set.of("type", "minimum", "maximum", "multipleOf"),
            "boolean", Set.of("type", "const"),
            "array", Set.of("type", "items", "minItems", "maxItems", "uniqueItems"));

    private final SchemaRegistry registry;
    private final Schema metaSchema;

    FormCheck(SchemaRegistry registry) {
        this.registry = registry;
        this.metaSchema = SchemaDialect.withoutFormats()
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    }

    /**
     * @return the schema of every field, by its JSON Pointer into the answers; objects are fields as well
     */
    Map<String, JsonNode> check(JsonNode schema, Faults faults) {
        var fields = new LinkedHashMap<String, JsonNode>();
        if (!schema.isObject()) {
            return fields;
        }
        faults.addAll(SCHEMA, metaSchema.validate(schema));
        object(schema, SCHEMA, "", fields, faults);
        if (fields.size() > MOST_FIELDS) {
            faults.add(SCHEMA + "/properties", "too-large");
        }
        return fields;
    }

    private void object(JsonNode schema, String at, String field, Map<String, JsonNode> fields, Faults faults) {
        only(OF_OBJECT, schema, at, faults);
        if (!schema.path("type").asString("").equals("object")) {
            faults.add(at + "/type", "form-subset");
        }
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").booleanValue()) {
            faults.add(at + "/additionalProperties", "form-closed");
        }
        JsonNode properties = schema.path("properties");
        if (!properties.isObject() || properties.isEmpty()) {
            faults.add(at + "/properties", "required");
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (!properties.has(name.asString(""))) {
                faults.add(at + "/required", "form-required-unknown", name.asString(""));
            }
        }
        properties.properties().forEach(entry -> {
            String below = at + "/properties/" + Faults.escaped(entry.getKey());
            String pointer = field + "/" + Faults.escaped(entry.getKey());
            fields.put(pointer, entry.getValue());
            property(entry.getValue(), below, pointer, field.isEmpty(), fields, faults);
        });
    }

    private void property(
            JsonNode schema, String at, String pointer, boolean mayNest, Map<String, JsonNode> fields, Faults faults) {
        String type = schema.path("type").asString("");
        if (type.equals("object") && mayNest) {
            object(schema, at, pointer, fields, faults);
            return;
        }
        Set<String> allowed = OF_TYPE.get(type);
        if (allowed == null) {
            faults.add(at + "/type", "form-subset");
            return;
        }
        only(allowed, schema, at, faults);
        switch (type) {
            case "string" -> text(schema, at, faults);
            case "integer", "number" -> FillableCheck.number(schema, at, faults);
            case "array" -> list(schema, at, faults);
            case "boolean" -> {
                if (schema.has("const") && !schema.path("const").asBoolean(false)) {
                    faults.add(at + "/const", "value-not-allowed");
                }
            }
            default -> {}
        }
    }

    private void list(JsonNode schema, String at, Faults faults) {
        if (!schema.has("maxItems")) {
            faults.add(at, "form-unbounded");
        }
        atMost(LONGEST_LIST, schema, "maxItems", at, faults);
        FillableCheck.list(schema, at, faults);
        JsonNode items = schema.path("items");
        if (items.path("type").asString("").equals("string")) {
            only(OF_TYPE.getOrDefault("string", Set.of()), items, at + "/items", faults);
            text(items, at + "/items", faults);
        } else {
            faults.add(at + "/items", "form-subset");
        }
    }

    private void text(JsonNode schema, String at, Faults faults) {
        JsonNode format = schema.path("format");
        if (format.isString() && !FORMATS.contains(format.stringValue())) {
            faults.add(at + "/format", "value-not-allowed");
        }
        JsonNode pattern = schema.path("pattern");
        boolean usable = !pattern.isString() || pattern(pattern.stringValue(), at + "/pattern", faults);
        atMost(LONGEST_TEXT, schema, "minLength", at, faults);
        atMost(LONGEST_TEXT, schema, "maxLength", at, faults);
        if (schema.path("enum").size() > MOST_VALUES) {
            faults.add(at + "/enum", "too-large");
        }
        boolean bounded =
                schema.has("maxLength") || schema.has("enum") || schema.has("format") || schema.has("pattern");
        if (!bounded) {
            faults.add(at, "form-unbounded");
        }
        FillableCheck.text(schema, at, faults);
        if (usable && schema.path("enum").size() <= MOST_VALUES) {
            FillableCheck.values(schema, at, registry, faults);
        }
    }

    private static void atMost(int most, JsonNode schema, String keyword, String at, Faults faults) {
        if (schema.path(keyword).isNumber() && schema.path(keyword).asDouble(Double.MAX_VALUE) > most) {
            faults.add(at + "/" + keyword, "too-large");
        }
    }

    /** @return whether it can be compiled, and matched, in bounded time */
    private static boolean pattern(String pattern, String at, Faults faults) {
        if (pattern.length() > LONGEST_PATTERN) {
            faults.add(at, "too-large");
            return false;
        }
        if (!AnchoredPattern.isWhole(pattern)) {
            faults.add(at, "form-pattern-open");
        }
        if (PatternSize.isTooLarge(pattern)) {
            faults.add(at, "form-pattern-large");
            return false;
        }
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException refused) {
            faults.add(at, "form-pattern");
            return false;
        }
    }

    private static void only(Set<String> allowed, JsonNode schema, String at, Faults faults) {
        schema.propertyNames().stream()
                .filter(keyword -> !allowed.contains(keyword))
                .forEach(keyword -> faults.add(at + "/" + Faults.escaped(keyword), "form-keyword"));
    }
}
