package ae.sharjah.digital.catalog.rules;

import ae.sharjah.digital.servicedefinition.rules.RuleKind;

/** What a rule of a service is for, and so what it may read. */
public enum RuleUse {
    /** Who may have the service: reads {@code answers}, {@code applicant} and {@code today}. */
    ELIGIBILITY(RuleKind.CONDITION),
    /** When an action is allowed: reads {@code daysInStage} as well. */
    GUARD(RuleKind.CONDITION),
    /** What it costs: reads the answers alone, so that the same answers always cost the same. */
    FEE(RuleKind.AMOUNT);

    private final RuleKind kind;

    RuleUse(RuleKind kind) {
        this.kind = kind;
    }

    public RuleKind kind() {
        return kind;
    }
}
