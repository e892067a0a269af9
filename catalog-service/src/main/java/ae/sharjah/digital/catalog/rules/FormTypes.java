package ae.sharjah.digital.catalog.rules;

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
 * A form's fields as CEL types: an unknown field or a wrong type is found when a rule is read, not when a resident
 * applies. A date is a timestamp at midnight UTC; whole numbers are int, others double.
 */
final class FormTypes {
    static final CelType ANSWERS = StructTypeReference.create("Answers");
    static final CelType APPLICANT = StructTypeReference.create("Applicant");
    private static final List<String> LEVELS = List.of("SOP1", "SOP2", "SOP3");

    private final JsonNode schema;
    private final Map<String, CelType> structs = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    FormTypes(JsonNode schema) {
        this.schema = schema;
        struct("Answers", "answers", schema);
        structs.put("Applicant", struct("Applicant", ImmutableMap.of("assurance", SimpleType.STRING)));
        values.put("applicant.assurance", LEVELS);
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
        structs.put(name, struct(name, ImmutableMap.copyOf(types)));
    }

    private static CelType struct(String name, ImmutableMap<String, CelType> fields) {
        return StructType.create(name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
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
            // Outside of what forms may have; the form's own check says so.
            default -> SimpleType.DYN;
        };
    }

    /** Paths such as {@code answers.home.unit} of fields that may be absent. */
    boolean mayBeAbsent(String path) {
        return optional.contains(path);
    }

    /** The values a field can have, where they are listed. */
    Optional<List<String>> valuesOf(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** Answers as CEL sees them. @param answers fit the form */
    Map<String, Object> values(JsonNode answers) {
        return values(schema, answers);
    }

    private static Map<String, Object> values(JsonNode object, JsonNode answers) {
        var byName = new LinkedHashMap<String, Object>();
        answers.properties().forEach(answer -> {
            JsonNode property = object.path("properties").path(answer.getKey());
            if (property.isObject()) {
                byName.put(answer.getKey(), value(property, answer.getValue()));
            }
        });
        return byName;
    }

    private static Object value(JsonNode property, JsonNode answer) {
        return switch (property.path("type").asString("")) {
            case "integer" -> answer.asLong();
            case "number" -> answer.asDouble();
            case "boolean" -> answer.asBoolean();
            case "array" -> answer.valueStream().map(JsonNode::asString).toList();
            case "object" -> values(property, answer);
            default ->
                property.path("format").asString("").equals("date")
                        ? LocalDate.parse(answer.asString()).atStartOfDay().toInstant(ZoneOffset.UTC)
                        : answer.asString();
        };
    }

    CelTypeProvider types() {
        return new Known(ImmutableMap.copyOf(structs));
    }

    private record Known(ImmutableMap<String, CelType> structs) implements CelTypeProvider {
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
