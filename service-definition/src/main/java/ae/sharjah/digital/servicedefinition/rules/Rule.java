package ae.sharjah.digital.servicedefinition.rules;

import ae.sharjah.digital.servicedefinition.pattern.WorkExceededException;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/** Valid compiled rule. Its evaluation takes bounded time and memory and has no side effects. */
public final class Rule {
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.99");

    private final CelRuntime.Program program;
    private final SchemaTypes types;
    private final RulePatterns patterns;

    Rule(CelRuntime.Program program, SchemaTypes types, RulePatterns patterns) {
        this.program = program;
        this.types = types;
        this.patterns = patterns;
    }

    /**
     * Evaluates the rule in bounded time for any facts; returns {@link Evaluation.Failed} for facts that do not match
     * their schemas.
     *
     * @param facts facts by variable
     */
    public Evaluation evaluate(Map<String, JsonNode> facts) {
        Map<String, Object> values;
        try {
            values = types.values(facts);
        } catch (JsonNodeException | DateTimeException misfit) {
            return failed(RuleFault.of("rule-fails", "UNFIT_FACTS"));
        }
        return evaluated(values);
    }

    private Evaluation evaluated(Map<String, Object> values) {
        var meter = new EvaluationBudget();
        Evaluation evaluation = patterns.call(meter.work(), () -> evaluated(values, meter));
        RuleFault over = meter.exceeded();
        return over == null ? evaluation : failed(over);
    }

    private Evaluation evaluated(Map<String, Object> values, EvaluationBudget meter) {
        try {
            Object value = program.trace(values, meter);
            return switch (value) {
                case Boolean holds -> new Evaluation.Verdict(holds);
                case Long whole -> amount(BigDecimal.valueOf(whole));
                case Double number when Double.isFinite(number) -> amount(BigDecimal.valueOf(number));
                case Double _ -> failed(RuleFault.of("rule-amount-out-of-range"));
                default -> failed(RuleFault.of("rule-fails", value.getClass().getSimpleName()));
            };
        } catch (WorkExceededException exceeded) {
            return failed(RuleFault.of("rule-runs-too-long"));
        } catch (CelEvaluationException refused) {
            return failed(
                    refused.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED
                            ? RuleFault.of("rule-runs-too-long")
                            : RuleFault.of("rule-fails", refused.getErrorCode().name()));
        }
    }

    private static Evaluation amount(BigDecimal value) {
        BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() < 0 || rounded.compareTo(LARGEST_AMOUNT) > 0
                ? failed(RuleFault.of("rule-amount-out-of-range"))
                : new Evaluation.Amount(rounded);
    }

    private static Evaluation failed(RuleFault fault) {
        return new Evaluation.Failed(fault);
    }
}
