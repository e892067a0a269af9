package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.form.FormDialect;
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
 * Checks that the schema of the form stays within the subset that every client can display and every server can
 * validate in bounded time: no references, no conditions, one level of nesting, bounded values, patterns for RE2.
 */
final class FormCheck {
    private static final String SCHEMA = "/form/schema";
    static final int MAX_FIELDS = 100;
    static final int MAX_PATTERN_LENGTH = 200;
    static final int MAX_TEXT_LENGTH = 20_000;
    static final int MAX_LIST_SIZE = 1_000;
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
    private final Schema metaSchema;

    FormCheck(SchemaRegistry registry) {
        this.registry = registry;
        this.metaSchema = FormDialect.registryWithoutFormats()
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    }

    /**
     * Checks the schema of a form.
     *
     * @return the schema of every field by its JSON Pointer into the answers; objects are fields too
     */
    Map<String, JsonNode> check(JsonNode schema, FaultCollector faults) {
        var fields = new LinkedHashMap<String, JsonNode>();
        if (!schema.isObject()) {
            return fields;
        }
        faults.addAll(SCHEMA, metaSchema.validate(schema));
        checkObject(schema, SCHEMA, "", fields, faults);
        if (fields.size() > MAX_FIELDS) {
            faults.add(SCHEMA + "/properties", "too-large");
        }
        return fields;
    }

    private void checkObject(
            JsonNode schema, String at, String field, Map<String, JsonNode> fields, FaultCollector faults) {
        checkKeywords(OBJECT_KEYWORDS, schema, at, faults);
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
            String below = at + "/properties/" + FaultCollector.escape(entry.getKey());
            String pointer = field + "/" + FaultCollector.escape(entry.getKey());
            fields.put(pointer, entry.getValue());
            checkProperty(entry.getValue(), below, pointer, field.isEmpty(), fields, faults);
        });
    }

    private void checkProperty(
            JsonNode schema,
            String at,
            String pointer,
            boolean mayNest,
            Map<String, JsonNode> fields,
            FaultCollector faults) {
        String type = schema.path("type").asString("");
        if (type.equals("object") && mayNest) {
            checkObject(schema, at, pointer, fields, faults);
            return;
        }
        Set<String> allowed = KEYWORDS_BY_TYPE.get(type);
        if (allowed == null) {
            faults.add(at + "/type", "form-subset");
            return;
        }
        checkKeywords(allowed, schema, at, faults);
        switch (type) {
            case "string" -> checkText(schema, at, faults);
            case "integer", "number" -> FillableCheck.checkNumber(schema, at, faults);
            case "array" -> checkList(schema, at, faults);
            case "boolean" -> {
                if (schema.has("const") && !schema.path("const").asBoolean(false)) {
                    faults.add(at + "/const", "value-not-allowed");
                }
            }
            default -> {}
        }
    }

    private void checkList(JsonNode schema, String at, FaultCollector faults) {
        if (!schema.has("maxItems")) {
            faults.add(at, "form-unbounded");
        }
        checkMax(MAX_LIST_SIZE, schema, "maxItems", at, faults);
        FillableCheck.checkList(schema, at, faults);
        JsonNode items = schema.path("items");
        if (items.path("type").asString("").equals("string")) {
            checkKeywords(KEYWORDS_BY_TYPE.getOrDefault("string", Set.of()), items, at + "/items", faults);
            checkText(items, at + "/items", faults);
        } else {
            faults.add(at + "/items", "form-subset");
        }
    }

    private void checkText(JsonNode schema, String at, FaultCollector faults) {
        JsonNode format = schema.path("format");
        if (format.isString() && !FORMATS.contains(format.stringValue())) {
            faults.add(at + "/format", "value-not-allowed");
        }
        JsonNode pattern = schema.path("pattern");
        boolean usable = !pattern.isString() || checkPattern(pattern.stringValue(), at + "/pattern", faults);
        checkMax(MAX_TEXT_LENGTH, schema, "minLength", at, faults);
        checkMax(MAX_TEXT_LENGTH, schema, "maxLength", at, faults);
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

    private static void checkMax(int max, JsonNode schema, String keyword, String at, FaultCollector faults) {
        if (schema.path(keyword).isNumber() && schema.path(keyword).asDouble(Double.MAX_VALUE) > max) {
            faults.add(at + "/" + keyword, "too-large");
        }
    }

    /**
     * Checks a pattern.
     *
     * @return whether it can be compiled and matched in bounded time
     */
    private static boolean checkPattern(String pattern, String at, FaultCollector faults) {
        if (pattern.length() > MAX_PATTERN_LENGTH) {
            faults.add(at, "too-large");
            return false;
        }
        if (!AnchoredPattern.isFullyAnchored(pattern)) {
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

    private static void checkKeywords(Set<String> allowed, JsonNode schema, String at, FaultCollector faults) {
        schema.propertyNames().stream()
                .filter(keyword -> !allowed.contains(keyword))
                .forEach(keyword -> faults.add(at + "/" + FaultCollector.escape(keyword), "form-keyword"));
    }
}
