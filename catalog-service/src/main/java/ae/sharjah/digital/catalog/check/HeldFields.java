package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.rules.PatternSize;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private record Recognised(
            HeldField field,
            List<Pattern> names,
            Map<String, List<Pattern>> labels,
            Map<String, List<Pattern>> mentions) {

        boolean isNamed(String name) {
            return names.stream().anyMatch(pattern -> pattern.matches(name));
        }

        boolean isLabelled(String language, LabelWords label) {
            return labels.getOrDefault(language, List.of()).stream()
                    .anyMatch(pattern -> pattern.matches(label.plain()) || pattern.matches(label.bare()));
        }

        boolean isMentioned(String language, LabelWords label) {
            return mentions.getOrDefault(language, List.of()).stream()
                    .anyMatch(pattern -> pattern.matcher(label.plain()).find());
        }

        /** Whether a pattern is made for such values, and does not merely take them as well. */
        boolean isMeant(Pattern values) {
            return taken(field.samples(), values) && !taken(field.others(), values);
        }

        private static boolean taken(@Nullable List<String> values, Pattern pattern) {
            return values != null
                    && values.stream().anyMatch(value -> pattern.matcher(value).find());
        }
    }

    private HeldFields(List<HeldField> fields) {
        for (HeldField field : fields) {
            List<String> names = field.names() == null ? List.of() : field.names();
            bySource.put(
                    field.source(),
                    new Recognised(field, compiled(names), byLanguage(field.labels()), byLanguage(field.mentions())));
        }
    }

    private static Map<String, List<Pattern>> byLanguage(@Nullable Map<String, List<String>> texts) {
        var compiled = new LinkedHashMap<String, List<Pattern>>();
        if (texts != null) {
            texts.forEach((language, patterns) -> compiled.put(language, compiled(patterns)));
        }
        return compiled;
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
        Optional<Pattern> values = pattern(schema);
        // To agree to something is not to be asked for it, whatever the sentence speaks of.
        boolean asks = !schema.path("type").asString("").equals("boolean");
        var found = new ArrayList<HeldField>();
        for (Recognised one : bySource.values()) {
            boolean byForm = format.equals(one.field().format())
                    || values.filter(one::isMeant).isPresent();
            boolean byLabel = label.properties().stream().anyMatch(entry -> {
                var words = LabelWords.of(entry.getValue().asString(""));
                return one.isLabelled(entry.getKey(), words) || (asks && one.isMentioned(entry.getKey(), words));
            });
            if (byForm || one.isNamed(plainName) || byLabel) {
                found.add(one.field());
            }
        }
        return found;
    }

    /** Empty where there is none, or one that the form's check refuses. */
    private static Optional<Pattern> pattern(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        try {
            return pattern.isEmpty() || pattern.length() > FormCheck.LONGEST_PATTERN || PatternSize.isTooLarge(pattern)
                    ? Optional.empty()
                    : Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException told) {
            return Optional.empty();
        }
    }
}
