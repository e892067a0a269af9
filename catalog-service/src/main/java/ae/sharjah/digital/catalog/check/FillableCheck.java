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

/** Every field has an answer that it takes, so that whoever sees it can fill it in, and numbers are what clients can hold. */
final class FillableCheck {
    /** The whole numbers that every client tells apart: those of IEEE 754 doubles. */
    private static final BigDecimal LARGEST = new BigDecimal(9_007_199_254_740_991L);

    private static final int MOST_PLACES = 20;

    /** Fewest and most characters of a value. */
    private record Length(int fewest, int most) {}

    private static final Map<String, Length> FORMATS = Map.of(
            "date", new Length(10, 10),
            "email", new Length(3, 320),
            "emirates-id", new Length(15, 18),
            "uae-mobile", new Length(10, 14));

    private FillableCheck() {}

    static void number(JsonNode schema, String at, Faults faults) {
        if (!schema.has("minimum") || !schema.has("maximum")) {
            faults.add(at, "form-unbounded");
        }
        BigDecimal least = bound(schema, "minimum", at, faults);
        BigDecimal most = bound(schema, "maximum", at, faults);
        BigDecimal step = bound(schema, "multipleOf", at, faults);
        if (schema.path("type").asString("").equals("integer")) {
            step = BigDecimal.ONE;
        }
        if (least == null || most == null) {
            return;
        }
        boolean fillable = least.compareTo(most) <= 0;
        if (fillable && step != null && step.signum() > 0) {
            fillable = most.divide(step, 0, RoundingMode.FLOOR).multiply(step).compareTo(least) >= 0;
        }
        if (!fillable) {
            faults.add(at + "/minimum", "form-unfillable");
        }
    }

    private static @Nullable BigDecimal bound(JsonNode schema, String keyword, String at, Faults faults) {
        JsonNode bound = schema.path(keyword);
        if (!bound.isNumber()) {
            return null;
        }
        if (!Double.isFinite(bound.asDouble(Double.NaN))) {
            faults.add(at + "/" + keyword, "too-large");
            return null;
        }
        BigDecimal value = bound.decimalValue();
        if (value.abs().compareTo(LARGEST) > 0) {
            faults.add(at + "/" + keyword, value.signum() > 0 ? "too-large" : "too-small");
            return null;
        }
        if (value.scale() > MOST_PLACES) {
            faults.add(at + "/" + keyword, "too-small");
            return null;
        }
        return value;
    }

    static void list(JsonNode schema, String at, Faults faults) {
        sizes(schema, "minItems", "maxItems", at, faults);
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

    static void text(JsonNode schema, String at, Faults faults) {
        sizes(schema, "minLength", "maxLength", at, faults);
        Length length = FORMATS.get(schema.path("format").asString(""));
        if (length == null) {
            return;
        }
        if (schema.path("maxLength").asDouble(length.fewest()) < length.fewest()) {
            faults.add(at + "/maxLength", "form-unfillable");
        }
        if (schema.path("minLength").asDouble(length.most()) > length.most()) {
            faults.add(at + "/minLength", "form-unfillable");
        }
    }

    private static void sizes(JsonNode schema, String least, String most, String at, Faults faults) {
        if (schema.path(most).isNumber()) {
            double largest = schema.path(most).asDouble(Double.MAX_VALUE);
            if (largest < 1) {
                faults.add(at + "/" + most, "form-unfillable");
            } else if (schema.path(least).asDouble(0) > largest) {
                faults.add(at + "/" + least, "form-unfillable");
            }
        }
    }

    /** Of the values a text may have, each fits the rest of what is said of it; its pattern was found sound. */
    static void values(JsonNode schema, String at, SchemaRegistry registry, Faults faults) {
        JsonNode values = schema.path("enum");
        if (!values.isArray()) {
            return;
        }
        if (values.isEmpty()) {
            faults.add(at + "/enum", "form-unfillable");
        }
        Schema rest = registry.getSchema(rest(schema));
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isString()) {
                faults.add(at + "/enum/" + i, "type");
            } else if (!rest.validate(values.get(i)).isEmpty()) {
                faults.add(at + "/enum/" + i, "value-not-allowed");
            }
        }
    }

    /** What is said of a text besides its values, as far as it is said well. */
    private static ObjectNode rest(JsonNode schema) {
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
