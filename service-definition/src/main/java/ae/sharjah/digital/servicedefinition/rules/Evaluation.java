package ae.sharjah.digital.servicedefinition.rules;

import java.math.BigDecimal;

/** What came of evaluating a rule. */
public sealed interface Evaluation {

    /** A condition holds or does not. */
    record Verdict(boolean holds) implements Evaluation {}

    /** @param value zero or more, two places, halves rounded up */
    record Amount(BigDecimal value) implements Evaluation {}

    /** It gave nothing, so nothing may be decided by it. */
    record Failed(RuleFault fault) implements Evaluation {}
}
