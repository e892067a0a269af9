package ae.sharjah.digital.catalog.rules;

import ae.sharjah.digital.servicedefinition.rules.Compilation;
import ae.sharjah.digital.servicedefinition.rules.Rules;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The rules of one service, read over what each {@link RuleUse} may read. */
public final class ServiceRules {
    private final JsonNode formSchema;
    private final Map<RuleUse, Rules> byUse = new EnumMap<>(RuleUse.class);

    /** @param formSchema the form's schema, within the subset of forms */
    public ServiceRules(JsonNode formSchema) {
        this.formSchema = formSchema;
    }

    /** Reads a rule and finds everything that is wrong with it. */
    public Compilation compile(RuleUse use, String source) {
        // CEL is set up with the first rule of its use: most services have no guard and no fee that is reckoned.
        Rules rules = Objects.requireNonNull(byUse.computeIfAbsent(use, _ -> new Rules(variables(use))));
        return rules.compile(use.kind(), source);
    }

    private Map<String, JsonNode> variables(RuleUse use) {
        return switch (use) {
            case ELIGIBILITY -> Map.of("answers", formSchema, "applicant", Facts.APPLICANT, "today", Facts.TODAY);
            case GUARD ->
                Map.of(
                        "answers", formSchema,
                        "applicant", Facts.APPLICANT,
                        "today", Facts.TODAY,
                        "daysInStage", Facts.DAYS);
            case FEE -> Map.of("answers", formSchema);
        };
    }
}
