package ae.sharjah.digital.platform.web.contract;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import ae.sharjah.digital.platform.web.problem.Fault;
import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/** Faults of a body as clients receive them, from errors of its schema. */
final class SchemaFaults {
    private SchemaFaults() {}

    static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "required" -> Fault.of(JsonPointers.append(at, error.getProperty()), "not-null");
            case "additionalProperties" -> Fault.of(JsonPointers.append(at, error.getProperty()), "unknown-field");
            case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
                Fault.withText(at, "size", "size." + keyword, limit(error));
            case "minimum" -> Fault.withText(at, "min", "min", limit(error));
            case "maximum" -> Fault.withText(at, "max", "max", limit(error));
            case "pattern" -> Fault.of(at, "pattern");
            case "uniqueItems" -> Fault.of(at, "unique-items");
            // A value that cannot be read as its Java type: another JSON type, no UUID, time or element of the list.
            default -> Fault.of(at, "type");
        };
    }

    /** Returns whether the value cannot be read at all, which is 400 rather than 422. */
    static boolean isOfShape(Fault fault) {
        return fault.code().equals("type") || fault.code().equals("unknown-field");
    }

    private static String limit(Error error) {
        JsonNode schema = error.getSchemaNode();
        return (schema.isObject() ? schema.path(error.getKeyword()) : schema).toString();
    }
}
