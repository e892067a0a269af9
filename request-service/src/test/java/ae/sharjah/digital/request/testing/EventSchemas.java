package ae.sharjah.digital.request.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schemas of published events in {@code contract/events}. */
public final class EventSchemas {
    private EventSchemas() {}

    /** Returns every violation of the event type's schema. */
    public static List<String> validate(String type, String data) {
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
