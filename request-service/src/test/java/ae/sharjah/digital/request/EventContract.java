package ae.sharjah.digital.request;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Events held against the schemas in {@code contract/events}. */
final class EventContract {
    private EventContract() {}

    static List<String> faults(String type, String data) {
        try {
            String schema = Files.readString(Path.of("contract/events", type + ".json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(data, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException absent) {
            return List.of("no schema for " + type);
        }
    }
}
