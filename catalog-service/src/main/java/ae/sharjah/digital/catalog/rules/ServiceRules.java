package ae.sharjah.digital.catalog.rules;

import ae.sharjah.digital.servicedefinition.rules.Compilation;
import ae.sharjah.digital.servicedefinition.rules.Rules;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The rules of one service, compiled against the facts that each {@link RuleUse} may read. */
public final class ServiceRules {
    private final JsonNode formSchema;
    private final Map<RuleUse, Rules> byUse = new EnumMap<>(RuleUse.class);

    /**
     * Creates the rules of a service.
     *
     * @param formSchema the schema of the form, within the subset for forms
     */
    public ServiceRules(JsonNode formSchema) {
        this.formSchema = formSchema;
    }

    /** Compiles a rule and reports all its faults. */
    public Compilation compile(RuleUse use, String source) {
        // CEL is set up with the first rule of its use: most services have no guard and no calculated fee.
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
                        "daysInStage", Facts.DAYS_IN_STAGE);
            case FEE -> Map.of("answers", formSchema);
        };
    }
}
