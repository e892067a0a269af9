package ae.sharjah.digital.servicedefinition.rules;

import java.util.List;

/**
 * Fault of a rule.
 *
 * @param code one of {@link #CODES}
 * @param arguments values for the fault's text
 */
public record RuleFault(String code, List<Object> arguments) {
    public static final List<String> CODES = List.of(
            "rule-too-long",
            "rule-too-complex",
            "rule-syntax",
            "rule-type",
            "rule-result",
            "rule-dynamic",
            "rule-unguarded",
            "rule-value-unknown",
            "rule-pattern",
            "rule-pattern-computed",
            "rule-pattern-large",
            "rule-runs-too-long",
            "rule-grows-too-large",
            "rule-fails",
            "rule-amount-out-of-range");

    static RuleFault of(String code, Object... arguments) {
        return new RuleFault(code, List.of(arguments));
    }
}
