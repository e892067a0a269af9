package ae.sharjah.digital.request.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON documents that tests read. */
public final class TestResources {
    public static final JsonMapper JSON = JsonMapper.shared();
    private static final Path WORKFLOWS = Path.of("../catalog-service/src/main/resources/catalogue/workflows");

    private TestResources() {}

    /** Reads a file of the test's class path. */
    public static ObjectNode json(String name) {
        try (InputStream file = TestResources.class.getResourceAsStream("/" + name)) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a workflow that ships with the catalogue. */
    public static JsonNode bundledWorkflow(String name) {
        try (var file = Files.newBufferedReader(WORKFLOWS.resolve(name))) {
            return JSON.valueToTree(new Yaml().<Object>load(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
