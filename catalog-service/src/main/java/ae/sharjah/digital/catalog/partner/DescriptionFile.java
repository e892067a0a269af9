package ae.sharjah.digital.catalog.partner;

import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A parsed file.
 *
 * @param description its content, or null if it cannot be read or stored
 * @param faults the reasons for that; empty if there is a description
 */
record DescriptionFile(String name, @Nullable ObjectNode description, List<Fault> faults) {
    /** Reads JSON too, because JSON is valid YAML. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static DescriptionFile read(String name, String content) {
        try {
            List<Fault> faults = FileScan.faults(content, YAML);
            if (!faults.isEmpty()) {
                return new DescriptionFile(name, null, faults);
            }
            JsonNode tree = YAML.readTree(content);
            return tree instanceof ObjectNode description
                    ? new DescriptionFile(name, description, List.of())
                    : new DescriptionFile(name, null, List.of(Fault.of("", "type")));
        } catch (JacksonException unreadable) {
            return new DescriptionFile(name, null, List.of(Fault.of("", "file-unreadable", position(unreadable))));
        }
    }

    private static String position(JacksonException unreadable) {
        var at = unreadable.getLocation();
        return at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
    }
}
