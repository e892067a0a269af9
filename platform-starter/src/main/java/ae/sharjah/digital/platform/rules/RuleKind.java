package ae.sharjah.digital.platform.rules;

/** What a rule gives. */
public enum RuleKind {
    /** True or false. */
    CONDITION,
    /** A number of a currency's units, zero or more. */
    AMOUNT
}
