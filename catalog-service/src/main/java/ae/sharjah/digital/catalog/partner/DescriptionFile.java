package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.platform.problem.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file as it was sent.
 *
 * @param description what it says, or null when it cannot be read
 * @param fault why it cannot be read, or null
 */
record DescriptionFile(
        String name,
        @Nullable ObjectNode description,
        @Nullable Fault fault) {
    /** JSON is YAML as well. Aliases, which could make a small file a huge one, are bounded by the reader. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static DescriptionFile read(String name, String content) {
        try {
            JsonNode tree = YAML.readTree(content);
            return tree instanceof ObjectNode description
                    ? new DescriptionFile(name, description, null)
                    : new DescriptionFile(name, null, Fault.of("", "type"));
        } catch (JacksonException unreadable) {
            return new DescriptionFile(name, null, Fault.of("", "file-unreadable", place(unreadable)));
        }
    }

    private static String place(JacksonException unreadable) {
        var at = unreadable.getLocation();
        return at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
    }
}
