package ae.sharjah.digital.catalog.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates a description against {@code contract/service-description.schema.json}. */
final class StructureCheck {
    private final Schema description;

    StructureCheck(SchemaRegistry registry, JsonMapper json) {
        try (InputStream file = new ClassPathResource("contract/service-description.schema.json").getInputStream()) {
            this.description = registry.getSchema(json.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void check(JsonNode service, FaultCollector faults) {
        faults.addAll("", description.validate(service));
    }
}
