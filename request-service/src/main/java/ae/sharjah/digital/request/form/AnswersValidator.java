package ae.sharjah.digital.request.form;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.servicedefinition.form.FormDialect;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Validation of answers against the form of a service version. */
@Component
public class AnswersValidator {
    private static final int MAX_CACHED = 1_000;
    private static final String ANSWERS = "/answers";

    private final SchemaRegistry registry = FormDialect.registry();
    private final Cache<Key, Schema> schemas =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    private record Key(ServiceId serviceId, int version) {}

    /**
     * Returns every fault of the answers, by pointer; empty when they are valid.
     *
     * @return pointers begin with {@code /answers}, codes are listed in {@code problems_en.properties}
     */
    public List<Fault> faults(ServiceVersion version, JsonNode answers) {
        Schema schema = schemas.get(
                new Key(version.serviceId(), version.version()),
                key -> registry.getSchema(version.form().schema()));
        return schema.validate(answers).stream()
                .map(AnswersValidator::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .distinct()
                .toList();
    }

    private static Fault fault(Error error) {
        String at = ANSWERS + error.getInstanceLocation();
        String property = error.getProperty();
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> Fault.of(JsonPointers.append(at, property), "required");
            case "additionalProperties", "unevaluatedProperties" ->
                Fault.of(JsonPointers.append(at, property), "unknown-field");
            case "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "multipleOf" ->
                Fault.of(at, "form." + error.getKeyword(), limit(wanted, error.getKeyword()));
            case "format" -> Fault.of(at, "form.format." + limit(wanted, "format"));
            default -> Fault.of(at, "form." + error.getKeyword());
        };
    }

    private static String limit(JsonNode schemaNode, String keyword) {
        JsonNode value = schemaNode.isObject() ? schemaNode.path(keyword) : schemaNode;
        return value.isString() ? value.stringValue() : value.toString();
    }
}
