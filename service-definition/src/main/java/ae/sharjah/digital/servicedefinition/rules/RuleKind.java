package ae.sharjah.digital.servicedefinition.rules;

/** What a rule gives. */
public enum RuleKind {
    /** True or false. */
    CONDITION,
    /** A number of a currency's units, zero or more. */
    AMOUNT
}
