package ae.sharjah.digital.notification.template;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.Resource;

/**
 * ICU message templates for both languages, from one file. A file with a missing or invalid template is refused with
 * all its faults, so that rendering a notification cannot fail.
 */
public final class Templates {
    private static final ULocale ARABIC = ULocale.forLanguageTag("ar-AE");
    private static final ULocale ENGLISH = ULocale.forLanguageTag("en");
    private static final List<String> LANGUAGES = List.of("ar", "en");

    private final Properties entries;
    private final int version;

    /**
     * Reads and checks the templates.
     *
     * @param file YAML: {@code version}, and for each kind {@code title} and {@code text} by language
     * @param kinds kinds that require templates
     * @param placeholders placeholders that templates may use
     * @throws IllegalStateException naming every fault
     */
    public Templates(Resource file, List<String> kinds, Set<String> placeholders) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(file);
        Properties read = yaml.getObject();
        this.entries = read == null ? new Properties() : read;
        var faults = new ArrayList<String>();
        this.version = version(faults);
        for (String kind : kinds) {
            for (String part : List.of("title", "text")) {
                LANGUAGES.forEach(language -> check(kind + "." + part + "." + language, placeholders, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(file.getDescription() + ": " + String.join("; ", faults));
        }
    }

    private int version(List<String> faults) {
        try {
            return Integer.parseInt(String.valueOf(entries.get("version")));
        } catch (NumberFormatException notANumber) {
            faults.add("version is not a number");
            return 0;
        }
    }

    private void check(String name, Set<String> placeholders, List<String> faults) {
        String pattern = entry(name);
        if (pattern == null || pattern.isBlank()) {
            faults.add(name + " is missing");
            return;
        }
        try {
            for (String named : new MessageFormat(pattern, ENGLISH).getArgumentNames()) {
                if (!placeholders.contains(named)) {
                    faults.add(name + " uses the unknown placeholder " + named);
                }
            }
        } catch (IllegalArgumentException wrong) {
            faults.add(name + " is not a valid ICU message");
        }
    }

    /**
     * Renders one notification.
     *
     * @param kind one of the kinds passed to the constructor
     * @param values for the placeholders, by name
     */
    public RenderedText render(String kind, Map<String, LocalizedText> values) {
        return new RenderedText(formatted(kind + ".title", values), formatted(kind + ".text", values), version);
    }

    /** Returns a text without placeholders, such as that of a reason; empty if the file has none of that name. */
    public Optional<LocalizedText> phrase(String name) {
        String arabic = entry(name + ".ar");
        String english = entry(name + ".en");
        return arabic == null || english == null ? Optional.empty() : Optional.of(new LocalizedText(arabic, english));
    }

    private LocalizedText formatted(String name, Map<String, LocalizedText> values) {
        return new LocalizedText(
                formatted(name + ".ar", ARABIC, LocalizedText::arabic, values),
                formatted(name + ".en", ENGLISH, LocalizedText::english, values));
    }

    /** Formats a text. ICU formats are not thread-safe and cheap to create, so each text has its own. */
    private String formatted(
            String name,
            ULocale locale,
            java.util.function.Function<LocalizedText, String> language,
            Map<String, LocalizedText> values) {
        String pattern = entry(name);
        if (pattern == null) {
            throw new IllegalArgumentException("no template " + name);
        }
        var inLanguage = new java.util.HashMap<String, Object>();
        values.forEach((placeholder, value) -> inLanguage.put(placeholder, language.apply(value)));
        return new MessageFormat(pattern, locale).format(inLanguage);
    }

    private @Nullable String entry(String name) {
        return entries.getProperty(name);
    }
}
