package ae.sharjah.digital.request.reason;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.text.PluralText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All reasons that officers and agencies' systems may state. */
@Component
public class Reasons {
    private static final String OTHER = "other";
    private static final Set<String> LANGUAGES = Set.of("ar", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<String, Reason> all = new LinkedHashMap<>();
    /** ICU messages by code and language, of the reasons that have a plural in a language. */
    private final Map<String, Map<String, String>> plurals = new LinkedHashMap<>();

    /** @throws IllegalStateException for texts that lack a language or differ in their placeholders */
    Reasons(ReasonTexts texts) {
        new TreeMap<>(texts.reasons()).forEach((code, text) -> {
            all.put(code, reason(code, withPlaceholders(text), texts));
            if (text.values().stream().anyMatch(PluralText::hasPlural)) {
                plurals.put(code, text);
            }
        });
        if (!all.containsKey(OTHER)) {
            throw new IllegalStateException("there is no reason " + OTHER);
        }
    }

    /**
     * A reason.
     *
     * @param text by language, with placeholders
     * @param parameters kind of each placeholder, by name
     */
    public record Reason(String code, Map<String, String> text, Map<String, ParameterKind> parameters) {}

    private static Map<String, String> withPlaceholders(Map<String, String> text) {
        var plain = new LinkedHashMap<String, String>();
        text.forEach((language, message) -> plain.put(language, PluralText.withPlaceholders(message)));
        return plain;
    }

    private static Reason reason(String code, Map<String, String> text, ReasonTexts texts) {
        Set<Set<String>> placeholders = new LinkedHashSet<>();
        LANGUAGES.forEach(language -> placeholders.add(placeholders(text.getOrDefault(language, ""))));
        if (!text.keySet().containsAll(LANGUAGES) || placeholders.size() != 1) {
            throw new IllegalStateException("the texts of reason " + code + " differ between languages");
        }
        var kinds = new LinkedHashMap<String, ParameterKind>();
        for (String name : placeholders.iterator().next()) {
            ParameterKind kind = texts.reasonParameters().get(name);
            if (kind == null) {
                throw new IllegalStateException(
                        "the kind of placeholder " + name + " in reason " + code + " is not defined");
            }
            kinds.put(name, kind);
        }
        return new Reason(code, text, kinds);
    }

    private static SequencedSet<String> placeholders(String text) {
        var names = new LinkedHashSet<String>();
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .sorted()
                .forEach(names::add);
        return names;
    }

    /** Returns all reasons, ordered by code. */
    public List<Reason> all() {
        return List.copyOf(all.values());
    }

    /**
     * Returns every fault of a reason.
     *
     * @param code or null where none is stated
     * @param service whose documents may be named
     */
    public List<Fault> faults(@Nullable String code, Map<String, String> given, ServiceVersion service) {
        Reason reason = code == null ? null : all.get(code);
        var faults = new ArrayList<Fault>();
        if (reason == null) {
            if (code != null) {
                faults.add(Fault.of("/reasonCode", "reason.unknown"));
            } else if (!given.isEmpty()) {
                faults.add(Fault.of("/reasonParameters", "reason.without-code"));
            }
            return faults;
        }
        reason.parameters().forEach((name, kind) -> {
            String value = given.get(name);
            if (value == null) {
                faults.add(Fault.of(pointer(name), "required"));
            } else if (!kind.accepts(value, service)) {
                faults.add(Fault.of(pointer(name), "reason." + kind.name().toLowerCase(Locale.ROOT)));
            }
        });
        new TreeMap<>(given)
                .keySet().stream()
                        .filter(name -> !reason.parameters().containsKey(name))
                        .forEach(name -> faults.add(Fault.of(pointer(name), "unknown-field")));
        return faults;
    }

    private static String pointer(String name) {
        return JsonPointers.append("/reasonParameters", name);
    }

    /** Returns a reason in every language, with its parameters; a code without a text is shown as {@code other}. */
    public Map<String, String> text(String code, Map<String, String> given, ServiceVersion service) {
        Reason reason = Objects.requireNonNull(all.containsKey(code) ? all.get(code) : all.get(OTHER), OTHER);
        var texts = new LinkedHashMap<String, String>();
        reason.text().forEach((language, text) -> texts.put(language, fill(reason, text, given, service, language)));
        return texts;
    }

    private String fill(
            Reason reason, String text, Map<String, String> given, ServiceVersion service, String language) {
        String plural = plurals.getOrDefault(reason.code(), Map.of()).get(language);
        if (plural != null && given.keySet().containsAll(reason.parameters().keySet())) {
            var values = new LinkedHashMap<String, Object>();
            reason.parameters()
                    .forEach((name, kind) -> values.put(
                            name, kind.messageValue(Objects.requireNonNull(given.get(name)), service, language)));
            return PluralText.format(plural, language, values);
        }
        return PLACEHOLDER.matcher(text).replaceAll(place -> replacement(reason, place, given, service, language));
    }

    /**
     * Returns the text of a placeholder. An agency's own system sends codes only; a missing parameter is shown as an
     * ellipsis.
     */
    private static String replacement(
            Reason reason, MatchResult place, Map<String, String> given, ServiceVersion service, String language) {
        String name = place.group(1);
        String value = given.get(name);
        ParameterKind kind = reason.parameters().get(name);
        String replacement = value == null || kind == null ? "…" : kind.format(value, service, language);
        return Matcher.quoteReplacement(replacement);
    }
}
