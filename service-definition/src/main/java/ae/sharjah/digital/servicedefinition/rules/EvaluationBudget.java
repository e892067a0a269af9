package ae.sharjah.digital.servicedefinition.rules;

import ae.sharjah.digital.servicedefinition.pattern.WorkBudget;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.values.CelByteString;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Budget of one evaluation: counts every step, and stops the evaluation when it takes too long or creates too large
 * values.
 */
final class EvaluationBudget implements CelEvaluationListener {
    private final WorkBudget work = WorkBudget.of(RuleLimits.PATTERN_STEPS, RuleLimits.TIME);
    private int steps;
    private @Nullable RuleFault exceeded;

    /** Stops an evaluation. */
    private static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("the rule exceeds its budget", null, false, false);
        }
    }

    /**
     * Returns why the evaluation was stopped, or null. Callers must check it even after a result: {@code ||} and
     * {@code &&} treat an exception of one operand as an unknown value, and use the other operand.
     */
    @Nullable
    RuleFault exceeded() {
        return exceeded == null && work.isOver() ? RuleFault.of("rule-runs-too-long") : exceeded;
    }

    /** Returns the budget of the patterns in the rule, which also has the deadline. */
    WorkBudget work() {
        return work;
    }

    @Override
    public void callback(CelExpr expression, Object value) {
        if (exceeded == null) {
            exceeded = measure(expression, value);
        }
        if (exceeded != null) {
            throw new Exceeded();
        }
    }

    private @Nullable RuleFault measure(CelExpr expression, Object value) {
        if (++steps > RuleLimits.STEPS || work.isOver()) {
            return RuleFault.of("rule-runs-too-long");
        }
        boolean made = switch (expression.getKind()) {
            case CALL, LIST, MAP, STRUCT, COMPREHENSION -> true;
            // An existing value: written in the rule, passed to it, or created and measured before.
            case CONSTANT, IDENT, SELECT, NOT_SET -> false;
        };
        return made && remaining(value, RuleLimits.VALUE_SIZE) < 0 ? RuleFault.of("rule-grows-too-large") : null;
    }

    /**
     * Returns the size that remains after subtracting the value; negative, and no longer counted, when it is exceeded.
     */
    private static long remaining(Object value, long size) {
        long left = size - 1;
        switch (value) {
            case CharSequence text -> left -= text.length();
            case CelByteString bytes -> left -= bytes.size();
            case Collection<?> elements -> {
                for (Object element : elements) {
                    if (left < 0) {
                        return left;
                    }
                    left = remaining(element, left);
                }
            }
            case Map<?, ?> entries -> {
                for (Map.Entry<?, ?> entry : entries.entrySet()) {
                    if (left < 0) {
                        return left;
                    }
                    left = remaining(entry.getValue(), remaining(entry.getKey(), left));
                }
            }
            default -> {
                // Numbers and dates count as one.
            }
        }
        return left;
    }
}
