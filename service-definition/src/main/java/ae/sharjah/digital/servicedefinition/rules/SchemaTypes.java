package ae.sharjah.digital.servicedefinition.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * CEL types of the variables' JSON Schemas: an unknown field or a wrong type is found when a rule is compiled, not when
 * it runs. A date is a timestamp at midnight UTC; whole numbers are int, others double.
 */
final class SchemaTypes {
    private final Map<String, JsonNode> schemas;
    private final Map<String, CelType> variables = new LinkedHashMap<>();
    private final Map<String, CelType> structs = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @param schemas by the variable's name */
    SchemaTypes(Map<String, JsonNode> schemas) {
        this.schemas = Map.copyOf(schemas);
        schemas.forEach((name, schema) -> variables.put(name, type(schema, "type_" + name, name)));
    }

    private void struct(String name, String path, JsonNode object) {
        var types = new LinkedHashMap<String, CelType>();
        var required = new HashSet<String>();
        object.path("required").forEach(field -> required.add(field.asString("")));
        object.path("properties").properties().forEach(entry -> {
            String field = entry.getKey();
            String below = path + "." + field;
            types.put(field, type(entry.getValue(), name + "_" + field, below));
            if (!required.contains(field)) {
                optional.add(below);
            }
            var allowed = new ArrayList<String>();
            entry.getValue().path("enum").forEach(value -> allowed.add(value.asString("")));
            if (!allowed.isEmpty()) {
                values.put(below, allowed);
            }
        });
        var fields = ImmutableMap.copyOf(types);
        structs.put(name, StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field))));
    }

    private CelType type(JsonNode property, String structName, String path) {
        return switch (property.path("type").asString("")) {
            case "string" ->
                property.path("format").asString("").equals("date") ? SimpleType.TIMESTAMP : SimpleType.STRING;
            case "integer" -> SimpleType.INT;
            case "number" -> SimpleType.DOUBLE;
            case "boolean" -> SimpleType.BOOL;
            case "array" -> ListType.create(SimpleType.STRING);
            case "object" -> {
                struct(structName, path, property);
                yield StructTypeReference.create(structName);
            }
            // The owner of the schema defines what the field may contain; here it has no type to check.
            default -> SimpleType.DYN;
        };
    }

    /** Returns each variable's type, by its name. */
    Map<String, CelType> variables() {
        return variables;
    }

    /** Returns whether the field at a path such as {@code answers.home.unit} may be absent. */
    boolean mayBeAbsent(String path) {
        return optional.contains(path);
    }

    /** Returns the values a field can have, if its schema lists them. */
    Optional<List<String>> valuesOf(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /**
     * Returns facts as CEL values.
     *
     * @param facts facts by variable
     * @throws RuntimeException for a value that does not have its schema's type
     */
    Map<String, Object> values(Map<String, JsonNode> facts) {
        var byName = new LinkedHashMap<String, Object>();
        schemas.forEach((name, schema) -> {
            JsonNode fact = facts.get(name);
            if (fact != null) {
                byName.put(name, value(schema, fact));
            }
        });
        return byName;
    }

    private static Map<String, Object> fields(JsonNode schema, JsonNode object) {
        var byName = new LinkedHashMap<String, Object>();
        object.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (property.isObject()) {
                byName.put(field.getKey(), value(property, field.getValue()));
            }
        });
        return byName;
    }

    private static Object value(JsonNode schema, JsonNode fact) {
        return switch (schema.path("type").asString("")) {
            case "integer" -> fact.longValue();
            case "number" -> fact.doubleValue();
            case "boolean" -> fact.booleanValue();
            case "array" -> fact.valueStream().map(JsonNode::stringValue).toList();
            case "object" -> fields(schema, fact);
            default ->
                schema.path("format").asString("").equals("date")
                        ? LocalDate.parse(fact.stringValue()).atStartOfDay().toInstant(ZoneOffset.UTC)
                        : fact.stringValue();
        };
    }

    CelTypeProvider types() {
        return new KnownTypes(ImmutableMap.copyOf(structs));
    }

    private record KnownTypes(ImmutableMap<String, CelType> structs) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return structs.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(structs.get(name));
        }
    }
}
