package ae.sharjah.digital.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Service descriptions for tests, derived from bundled ones. */
public final class Descriptions {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, ObjectNode> FILES = new ConcurrentHashMap<>();

    private Descriptions() {}

    /** Returns a valid description of a service that the agency's system decides. */
    public static ObjectNode valid(String slug, String arabicTitle, String englishTitle) {
        ObjectNode service = read("catalogue/services/utilities/sewa-residential-connection.yaml");
        service.put("slug", slug);
        service.putObject("title").put("ar", arabicTitle).put("en", englishTitle);
        return service;
    }

    public static ObjectNode sharedWorkflow(String name) {
        return read("catalogue/workflows/" + name + ".yaml");
    }

    /** Returns a copy of a file's content; thousands of cases start from the same two files. */
    private static ObjectNode read(String file) {
        return FILES.computeIfAbsent(file, Descriptions::parse).deepCopy();
    }

    private static ObjectNode parse(String file) {
        try (InputStream content = new ClassPathResource(file).getInputStream()) {
            return (ObjectNode) YAML.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
