package ae.sharjah.digital.catalog.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that every field accepts at least one answer, so that applicants can fill it in, and that clients can
 * represent its numbers.
 */
final class FillableCheck {
    /** The largest integer that every client represents exactly, as an IEEE 754 double. */
    private static final BigDecimal MAX_SAFE_INTEGER = new BigDecimal(9_007_199_254_740_991L);

    private static final int MAX_DECIMAL_PLACES = 20;

    /** The minimum and maximum length of a value. */
    private record Length(int min, int max) {}

    private static final Map<String, Length> FORMATS = Map.of(
            "date", new Length(10, 10),
            "email", new Length(3, 320),
            "emirates-id", new Length(15, 18),
            "uae-mobile", new Length(10, 14));

    private FillableCheck() {}

    static void checkNumber(JsonNode schema, String at, FaultCollector faults) {
        if (!schema.has("minimum") || !schema.has("maximum")) {
            faults.add(at, "form-unbounded");
        }
        BigDecimal min = readBound(schema, "minimum", at, faults);
        BigDecimal max = readBound(schema, "maximum", at, faults);
        BigDecimal step = readBound(schema, "multipleOf", at, faults);
        if (schema.path("type").asString("").equals("integer")) {
            step = BigDecimal.ONE;
        }
        if (min == null || max == null) {
            return;
        }
        boolean fillable = min.compareTo(max) <= 0;
        if (fillable && step != null && step.signum() > 0) {
            fillable = max.divide(step, 0, RoundingMode.FLOOR).multiply(step).compareTo(min) >= 0;
        }
        if (!fillable) {
            faults.add(at + "/minimum", "form-unfillable");
        }
    }

    private static @Nullable BigDecimal readBound(JsonNode schema, String keyword, String at, FaultCollector faults) {
        JsonNode bound = schema.path(keyword);
        if (!bound.isNumber()) {
            return null;
        }
        if (!Double.isFinite(bound.asDouble(Double.NaN))) {
            faults.add(at + "/" + keyword, "too-large");
            return null;
        }
        BigDecimal value = bound.decimalValue();
        if (value.abs().compareTo(MAX_SAFE_INTEGER) > 0) {
            faults.add(at + "/" + keyword, value.signum() > 0 ? "too-large" : "too-small");
            return null;
        }
        if (value.scale() > MAX_DECIMAL_PLACES) {
            faults.add(at + "/" + keyword, "too-small");
            return null;
        }
        return value;
    }

    static void checkList(JsonNode schema, String at, FaultCollector faults) {
        checkSizes(schema, "minItems", "maxItems", at, faults);
        JsonNode values = schema.path("items").path("enum");
        Set<JsonNode> different = new HashSet<>();
        values.forEach(different::add);
        boolean tooFew = values.isArray()
                && schema.path("uniqueItems").asBoolean(false)
                && schema.path("minItems").asDouble(0) > different.size();
        if (tooFew) {
            faults.add(at + "/minItems", "form-unfillable");
        }
    }

    static void checkText(JsonNode schema, String at, FaultCollector faults) {
        checkSizes(schema, "minLength", "maxLength", at, faults);
        Length length = FORMATS.get(schema.path("format").asString(""));
        if (length == null) {
            return;
        }
        if (schema.path("maxLength").asDouble(length.min()) < length.min()) {
            faults.add(at + "/maxLength", "form-unfillable");
        }
        if (schema.path("minLength").asDouble(length.max()) > length.max()) {
            faults.add(at + "/minLength", "form-unfillable");
        }
    }

    private static void checkSizes(JsonNode schema, String min, String max, String at, FaultCollector faults) {
        if (schema.path(max).isNumber()) {
            double largest = schema.path(max).asDouble(Double.MAX_VALUE);
            if (largest < 1) {
                faults.add(at + "/" + max, "form-unfillable");
            } else if (schema.path(min).asDouble(0) > largest) {
                faults.add(at + "/" + min, "form-unfillable");
            }
        }
    }

    /** Checks that each value of an enum satisfies the other constraints of the text. Its pattern has to be valid. */
    static void checkEnumValues(JsonNode schema, String at, SchemaRegistry registry, FaultCollector faults) {
        JsonNode values = schema.path("enum");
        if (!values.isArray()) {
            return;
        }
        if (values.isEmpty()) {
            faults.add(at + "/enum", "form-unfillable");
        }
        Schema rest = registry.getSchema(withoutEnum(schema));
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isString()) {
                faults.add(at + "/enum/" + i, "type");
            } else if (!rest.validate(values.get(i)).isEmpty()) {
                faults.add(at + "/enum/" + i, "value-not-allowed");
            }
        }
    }

    /** Returns the valid constraints of a text other than its enum. */
    private static ObjectNode withoutEnum(JsonNode schema) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        for (String size : new String[] {"minLength", "maxLength"}) {
            int length = schema.path(size).asInt(-1);
            if (length >= 0) {
                rest.put(size, length);
            }
        }
        for (String form : new String[] {"pattern", "format"}) {
            if (schema.path(form).isString()) {
                rest.put(form, schema.path(form).stringValue());
            }
        }
        return rest;
    }
}
