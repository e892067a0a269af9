package ae.sharjah.digital.request.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Workflows bundled with the catalogue, in the form in which it publishes them. */
final class BundledWorkflows {
    private static final Path CATALOGUE = Path.of("../catalog-service/src/main/resources/catalogue");
    private static final JsonMapper JSON = JsonMapper.shared();

    private BundledWorkflows() {}

    /** Returns each workflow once, by the name of its file. */
    static Map<String, Workflow> all() {
        var found = new TreeMap<String, Workflow>();
        files("workflows").forEach(file -> found.put(file.getFileName().toString(), workflow(read(file))));
        for (Path file : files("services")) {
            JsonNode own = read(file).path("workflow");
            if (own.isObject()) {
                found.put(file.getFileName().toString(), workflow(own));
            }
        }
        return found;
    }

    static Workflow workflow(JsonNode tree) {
        promised(tree);
        return JSON.treeToValue(tree, Workflow.class);
    }

    /** Returns a workflow from the test resources. */
    static Workflow resource(String name) {
        try (var file = BundledWorkflows.class.getResourceAsStream("/" + name)) {
            JsonNode tree = JSON.readTree(file);
            return workflow(tree.has("workflow") ? tree.path("workflow") : tree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces references to the service's promise, as the catalogue does. */
    private static void promised(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("promise").asString("").equals("service")) {
            object.put("promise", "P5D");
        }
        node.forEach(BundledWorkflows::promised);
    }

    private static JsonNode read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return JSON.valueToTree(new Yaml().<Object>load(reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(CATALOGUE.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
