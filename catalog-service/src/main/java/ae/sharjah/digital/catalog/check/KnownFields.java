package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.servicedefinition.pattern.CompiledPattern;
import ae.sharjah.digital.servicedefinition.pattern.FormPattern;
import ae.sharjah.digital.servicedefinition.pattern.PatternReading;
import com.google.re2j.Pattern;
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

/** The data about applicants that the platform and connected agencies already have, and the fields that ask for it. */
public final class KnownFields {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, FieldPatterns> bySource = new LinkedHashMap<>();

    private record FieldPatterns(
            KnownField field,
            List<Pattern> names,
            Map<String, List<Pattern>> labels,
            Map<String, List<Pattern>> mentions) {

        boolean isNamed(String name) {
            return names.stream().anyMatch(pattern -> pattern.matches(name));
        }

        boolean isLabelled(String language, LabelWords label) {
            return labels.getOrDefault(language, List.of()).stream()
                    .anyMatch(pattern -> pattern.matches(label.plain()) || pattern.matches(label.essential()));
        }

        boolean isMentioned(String language, LabelWords label) {
            return mentions.getOrDefault(language, List.of()).stream()
                    .anyMatch(pattern -> pattern.matcher(label.plain()).find());
        }

        /** Returns whether a pattern accepts such values and no similar values of other kinds. */
        boolean isSpecificTo(CompiledPattern values) {
            return matchesAny(field.samples(), values) && !matchesAny(field.others(), values);
        }

        private static boolean matchesAny(@Nullable List<String> values, CompiledPattern pattern) {
            return values != null && values.stream().anyMatch(pattern::find);
        }
    }

    private KnownFields(List<KnownField> fields) {
        for (KnownField field : fields) {
            List<String> names = field.names() == null ? List.of() : field.names();
            bySource.put(
                    field.source(),
                    new FieldPatterns(field, compile(names), byLanguage(field.labels()), byLanguage(field.mentions())));
        }
    }

    private static Map<String, List<Pattern>> byLanguage(@Nullable Map<String, List<String>> texts) {
        var compiled = new LinkedHashMap<String, List<Pattern>>();
        if (texts != null) {
            texts.forEach((language, patterns) -> compiled.put(language, compile(patterns)));
        }
        return compiled;
    }

    private static List<Pattern> compile(List<String> patterns) {
        return patterns.stream().map(Pattern::compile).toList();
    }

    /**
     * Reads the known fields from a YAML file.
     *
     * @throws IOException if the file cannot be read
     */
    public static KnownFields read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return new KnownFields(YAML.readValue(content, new TypeReference<List<KnownField>>() {}));
        }
    }

    Optional<KnownField> find(String source) {
        return Optional.ofNullable(bySource.get(source)).map(FieldPatterns::field);
    }

    /**
     * Returns the known fields that a form field asks for.
     *
     * @param name name of the field, without the object that contains it
     * @param schema schema of the field
     * @param label label of the field by language
     */
    List<KnownField> findAskedBy(String name, JsonNode schema, JsonNode label) {
        String plainName = name.toLowerCase(Locale.ROOT);
        String format = schema.path("format").asString("");
        Optional<CompiledPattern> values = pattern(schema);
        // A checkbox asks for consent, not for the data that its label mentions.
        boolean asks = !schema.path("type").asString("").equals("boolean");
        var found = new ArrayList<KnownField>();
        for (FieldPatterns one : bySource.values()) {
            boolean byForm = format.equals(one.field().format())
                    || values.filter(one::isSpecificTo).isPresent();
            boolean byLabel = label.properties().stream().anyMatch(entry -> {
                var words = LabelWords.parse(entry.getValue().asString(""));
                return one.isLabelled(entry.getKey(), words) || (asks && one.isMentioned(entry.getKey(), words));
            });
            if (byForm || one.isNamed(plainName) || byLabel) {
                found.add(one.field());
            }
        }
        return found;
    }

    /** Returns the pattern of a field; empty if it has none or one that the form check refuses. */
    private static Optional<CompiledPattern> pattern(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        return !pattern.isEmpty()
                        && pattern.length() <= PatternCheck.MAX_LENGTH
                        && FormPattern.read(pattern) instanceof PatternReading.Readable(FormPattern readable)
                        && !readable.isTooLarge()
                ? Optional.of(readable.compile())
                : Optional.empty();
    }
}
