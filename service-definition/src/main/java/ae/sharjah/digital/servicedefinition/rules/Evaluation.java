package ae.sharjah.digital.servicedefinition.rules;

import java.math.BigDecimal;

/** Result of evaluating a rule. */
public sealed interface Evaluation {

    /** Whether a condition is true. */
    record Verdict(boolean holds) implements Evaluation {}

    /** @param value zero or more, two places, halves rounded up */
    record Amount(BigDecimal value) implements Evaluation {}

    /** The evaluation failed, so no decision may depend on it. */
    record Failed(RuleFault fault) implements Evaluation {}
}
