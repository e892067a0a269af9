package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import com.networknt.schema.SchemaRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The checks of all fields of one form. */
final class FieldChecks {
    private static final int MAX_ENUM_VALUES = 1_000;
    private static final Set<String> FORMATS = Set.of("date", "email", "emirates-id", "uae-mobile");
    private static final Set<String> OBJECT_KEYWORDS = Set.of("type", "additionalProperties", "required", "properties");
    private static final Map<String, Set<String>> KEYWORDS_BY_TYPE = Map.of(
            "string", Set.of("type", "minLength", "maxLength", "pattern", "enum", "format"),
            "integer", Set.of("type", "minimum", "maximum"),
            "number", Set.of("type", "minimum", "maximum", "multipleOf"),
            "boolean", Set.of("type", "const"),
            "array", Set.of("type", "items", "minItems", "maxItems", "uniqueItems"));

    private final SchemaRegistry registry;
    private final FaultCollector faults;
    private final PatternCheck patterns;
    private final Map<String, JsonNode> fields = new LinkedHashMap<>();

    FieldChecks(SchemaRegistry registry, FaultCollector faults) {
        this.registry = registry;
        this.faults = faults;
        this.patterns = new PatternCheck(faults);
    }

    /** Checks a form and returns the schema of every field by its JSON Pointer into the answers. */
    Map<String, JsonNode> check(JsonNode form) {
        checkObject(form, FormCheck.SCHEMA, "");
        return fields;
    }

    private void checkObject(JsonNode schema, String at, String field) {
        checkKeywords(OBJECT_KEYWORDS, schema, at);
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
            String below = at + "/properties/" + JsonPointers.escape(entry.getKey());
            String pointer = JsonPointers.append(field, entry.getKey());
            fields.put(pointer, entry.getValue());
            checkProperty(entry.getValue(), below, pointer, field.isEmpty());
        });
    }

    private void checkProperty(JsonNode schema, String at, String pointer, boolean mayNest) {
        String type = schema.path("type").asString("");
        if (type.equals("object") && mayNest) {
            checkObject(schema, at, pointer);
            return;
        }
        Set<String> allowed = KEYWORDS_BY_TYPE.get(type);
        if (allowed == null) {
            faults.add(at + "/type", "form-subset");
            return;
        }
        checkKeywords(allowed, schema, at);
        switch (type) {
            case "string" -> checkText(schema, at, 1);
            case "integer", "number" -> FillableCheck.checkNumber(schema, at, faults);
            case "array" -> checkList(schema, at);
            case "boolean" -> {
                if (schema.has("const") && !schema.path("const").asBoolean(false)) {
                    faults.add(at + "/const", "value-not-allowed");
                }
            }
            default -> {}
        }
    }

    private void checkList(JsonNode schema, String at) {
        if (!schema.has("maxItems")) {
            faults.add(at, "form-unbounded");
        }
        checkMax(FormCheck.MAX_LIST_SIZE, schema, "maxItems", at);
        FillableCheck.checkList(schema, at, faults);
        JsonNode items = schema.path("items");
        if (items.path("type").asString("").equals("string")) {
            checkKeywords(KEYWORDS_BY_TYPE.getOrDefault("string", Set.of()), items, at + "/items");
            checkText(items, at + "/items", schema.path("maxItems").asInt(FormCheck.MAX_LIST_SIZE));
        } else {
            faults.add(at + "/items", "form-subset");
        }
    }

    /** @param values maximum number of values of the text */
    private void checkText(JsonNode schema, String at, int values) {
        JsonNode format = schema.path("format");
        if (format.isString() && !FORMATS.contains(format.stringValue())) {
            faults.add(at + "/format", "value-not-allowed");
        }
        boolean usable = patterns.check(schema, values, at);
        checkMax(FormCheck.MAX_TEXT_LENGTH, schema, "minLength", at);
        checkMax(FormCheck.MAX_TEXT_LENGTH, schema, "maxLength", at);
        if (schema.path("enum").size() > MAX_ENUM_VALUES) {
            faults.add(at + "/enum", "too-large");
        }
        boolean bounded =
                schema.has("maxLength") || schema.has("enum") || schema.has("format") || schema.has("pattern");
        if (!bounded) {
            faults.add(at, "form-unbounded");
        }
        FillableCheck.checkText(schema, at, faults);
        if (usable && schema.path("enum").size() <= MAX_ENUM_VALUES) {
            FillableCheck.checkEnumValues(schema, at, registry, faults);
        }
    }

    private void checkMax(int max, JsonNode schema, String keyword, String at) {
        if (schema.path(keyword).isNumber() && schema.path(keyword).asDouble(Double.MAX_VALUE) > max) {
            faults.add(at + "/" + keyword, "too-large");
        }
    }

    private void checkKeywords(Set<String> allowed, JsonNode schema, String at) {
        schema.propertyNames().stream()
                .filter(keyword -> !allowed.contains(keyword))
                .forEach(keyword -> faults.add(JsonPointers.append(at, keyword), "form-keyword"));
    }
}
