package ae.sharjah.digital.catalog.check;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the platform and the connected agencies hold of an applicant, as data; and which fields ask for it all the same. */
public final class HeldFields {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Recognised> bySource = new LinkedHashMap<>();

    private record Recognised(HeldField field, List<Pattern> names, Map<String, List<Pattern>> labels) {}

    private HeldFields(List<HeldField> fields) {
        for (HeldField field : fields) {
            var labels = new LinkedHashMap<String, List<Pattern>>();
            if (field.labels() != null) {
                field.labels().forEach((language, patterns) -> labels.put(language, compiled(patterns)));
            }
            List<String> names = field.names() == null ? List.of() : field.names();
            bySource.put(field.source(), new Recognised(field, compiled(names), labels));
        }
    }

    private static List<Pattern> compiled(List<String> patterns) {
        return patterns.stream().map(Pattern::compile).toList();
    }

    /** @throws IOException when the file cannot be read */
    public static HeldFields read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return new HeldFields(YAML.readValue(content, new TypeReference<List<HeldField>>() {}));
        }
    }

    Optional<HeldField> find(String source) {
        return Optional.ofNullable(bySource.get(source)).map(Recognised::field);
    }

    /**
     * What a field asks for that is held already.
     *
     * @param name of the field, without the object it is in
     * @param schema of the field
     * @param label its texts by language
     */
    List<HeldField> askedFor(String name, JsonNode schema, JsonNode label) {
        String plainName = name.toLowerCase(Locale.ROOT);
        String format = schema.path("format").asString("");
        var found = new ArrayList<HeldField>();
        for (Recognised one : bySource.values()) {
            boolean byFormat = format.equals(one.field().format());
            boolean byName = one.names().stream().anyMatch(pattern -> pattern.matches(plainName));
            boolean byLabel = one.labels().entrySet().stream().anyMatch(entry -> {
                String text = plain(label.path(entry.getKey()).asString(""));
                return entry.getValue().stream().anyMatch(pattern -> pattern.matches(text));
            });
            if (byFormat || byName || byLabel) {
                found.add(one.field());
            }
        }
        return found;
    }

    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[\\p{M}ـ*:؟?]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
