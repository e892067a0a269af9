package ae.sharjah.digital.catalog.rules;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A rule that was read and found sound. Evaluating it takes bounded time and changes nothing. */
public final class Rule {
    private static final BigDecimal LARGEST_FEE = new BigDecimal("999999999999.99");

    private final CelRuntime.Program program;
    private final FormTypes form;

    Rule(CelRuntime.Program program, FormTypes form) {
        this.program = program;
        this.form = form;
    }

    /** Counts what an evaluation does and ends it when that is too much. */
    private static final class Meter {
        private final long end = System.nanoTime() + Bounds.TIME.toNanos();
        private int steps;

        void step() {
            if (++steps > Bounds.STEPS || System.nanoTime() > end) {
                throw new TooLong();
            }
        }
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the rule runs too long", null, false, false);
        }
    }

    public Evaluation evaluate(Facts facts) {
        var meter = new Meter();
        try {
            Object value = program.trace(facts.variables(form), (_, _) -> meter.step());
            return switch (value) {
                case Boolean holds -> new Evaluation.Verdict(holds);
                case Long whole -> fee(BigDecimal.valueOf(whole));
                case Double number when Double.isFinite(number) -> fee(BigDecimal.valueOf(number));
                case Double _ -> failed(RuleFault.of("rule-fee-out-of-range"));
                default -> failed(RuleFault.of("rule-fails", value.getClass().getSimpleName()));
            };
        } catch (CelEvaluationException refused) {
            return failed(
                    refused.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED
                                    || refused.getCause() instanceof TooLong
                            ? RuleFault.of("rule-runs-too-long")
                            : RuleFault.of("rule-fails", refused.getErrorCode().name()));
        }
    }

    private static Evaluation fee(BigDecimal dirhams) {
        BigDecimal rounded = dirhams.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() < 0 || rounded.compareTo(LARGEST_FEE) > 0
                ? failed(RuleFault.of("rule-fee-out-of-range"))
                : new Evaluation.Amount(rounded);
    }

    private static Evaluation failed(RuleFault fault) {
        return new Evaluation.Failed(fault);
    }
}
