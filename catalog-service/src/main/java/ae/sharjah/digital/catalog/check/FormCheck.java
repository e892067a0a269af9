package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.form.FormDialect;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Checks that the schema of the form stays within the subset that every client can display and every server can
 * validate in bounded time. It has no references, no conditions, one level of nesting, bounded values, and patterns that
 * servers and browsers read alike.
 */
final class FormCheck {
    static final String SCHEMA = "/form/schema";
    static final int MAX_FIELDS = 100;
    static final int MAX_TEXT_LENGTH = 20_000;
    static final int MAX_LIST_SIZE = 1_000;

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
        if (!schema.isObject()) {
            return Map.of();
        }
        faults.addAll(SCHEMA, metaSchema.validate(schema));
        Map<String, JsonNode> fields = new FieldChecks(registry, faults).check(schema);
        if (fields.size() > MAX_FIELDS) {
            faults.add(SCHEMA + "/properties", "too-large");
        }
        return fields;
    }
}
