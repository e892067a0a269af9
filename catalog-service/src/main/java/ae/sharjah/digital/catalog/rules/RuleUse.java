package ae.sharjah.digital.catalog.rules;

import ae.sharjah.digital.servicedefinition.rules.RuleKind;

/** The use of a rule, which determines the facts that the rule may read. */
public enum RuleUse {
    /** Decides who may use the service: reads {@code answers}, {@code applicant} and {@code today}. */
    ELIGIBILITY(RuleKind.CONDITION),
    /** Decides when an action is allowed: also reads {@code daysInStage}. */
    GUARD(RuleKind.CONDITION),
    /** Calculates a fee: reads only the answers, so that the same answers always cost the same. */
    FEE(RuleKind.AMOUNT);

    private final RuleKind kind;

    RuleUse(RuleKind kind) {
        this.kind = kind;
    }

    public RuleKind kind() {
        return kind;
    }
}
