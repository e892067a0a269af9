package ae.sharjah.digital.catalog.rules;

/** What a rule is for, and so what it may read and gives. */
public enum RuleKind {
    /** True or false, over {@code answers}, {@code applicant} and {@code today}: who is eligible, when an action is allowed. */
    CONDITION,
    /** An amount in dirhams, over {@code answers} alone: the same answers always cost the same. */
    FEE
}
