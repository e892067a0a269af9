package ae.sharjah.digital.servicedefinition.rules;

/** Kind of result that a rule returns. */
public enum RuleKind {
    /** True or false. */
    CONDITION,
    /** An amount in units of a currency, zero or more. */
    AMOUNT
}
