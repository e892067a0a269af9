package ae.sharjah.digital.catalog.rules;

import ae.sharjah.digital.platform.rules.Compilation;
import ae.sharjah.digital.platform.rules.RuleKind;
import ae.sharjah.digital.platform.rules.Rules;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The rules of one service. Conditions read {@code answers}, {@code applicant} and {@code today}: who is eligible, when
 * an action is allowed. Fees read the answers alone: the same answers always cost the same.
 */
public final class ServiceRules {
    private final Rules conditions;
    private final Rules fees;

    /** @param formSchema the form's schema, within the subset of forms */
    public ServiceRules(JsonNode formSchema) {
        this.conditions = new Rules(Map.of("answers", formSchema, "applicant", Facts.APPLICANT, "today", Facts.TODAY));
        this.fees = new Rules(Map.of("answers", formSchema));
    }

    /** Reads a rule and finds everything that is wrong with it. */
    public Compilation compile(RuleKind kind, String source) {
        return switch (kind) {
            case CONDITION -> conditions.compile(kind, source);
            case AMOUNT -> fees.compile(kind, source);
        };
    }
}
