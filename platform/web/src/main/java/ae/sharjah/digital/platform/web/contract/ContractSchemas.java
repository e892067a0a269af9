package ae.sharjah.digital.platform.web.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Schemas of the JSON request bodies of OpenAPI 3.1 contracts, by method and path. A schema is built when it is first
 * used; references stay within one contract.
 */
final class ContractSchemas {
    private static final String OPENAPI_SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String JSON = "application/json";

    private final SchemaRegistry registry;
    private final Map<String, JsonNode> bodies = new HashMap<>();

    ContractSchemas(List<Resource> contracts) {
        var config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
        contracts.forEach(this::read);
    }

    /**
     * Returns the schema of an operation's JSON body, or null if no contract has such an operation with such a body.
     *
     * @param path template of the path as the contract writes it, for example {@code /api/v1/requests/{id}}
     */
    @Nullable
    Schema find(String method, String path) {
        JsonNode body = bodies.get(key(method, path));
        return body == null ? null : registry.getSchema(body);
    }

    private void read(Resource contract) {
        JsonNode document;
        try {
            String text = contract.getContentAsString(StandardCharsets.UTF_8);
            document = new YAMLMapper().readTree(text.replace(OPENAPI_SCHEMAS, DEFINITIONS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        JsonNode definitions = document.path("components").path("schemas");
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    JsonNode schema = operation
                            .path("requestBody")
                            .path("content")
                            .path(JSON)
                            .path("schema");
                    if (schema instanceof ObjectNode body) {
                        add(key(method, path), body.deepCopy().set("$defs", definitions), contract);
                    }
                }));
    }

    private void add(String key, JsonNode body, Resource contract) {
        JsonNode other = bodies.put(key, body);
        if (other != null && !other.equals(body)) {
            throw new IllegalStateException(
                    "the contracts describe two bodies for " + key + ", the second in " + contract.getDescription());
        }
    }

    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }
}
