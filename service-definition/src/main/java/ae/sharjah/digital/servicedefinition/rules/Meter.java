package ae.sharjah.digital.servicedefinition.rules;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.values.CelByteString;
import dev.cel.runtime.CelEvaluationListener;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches one evaluation, step by step, and ends it when it takes too long or makes too much. */
final class Meter implements CelEvaluationListener {
    private final long end = System.nanoTime() + Bounds.TIME.toNanos();
    private int steps;
    private @Nullable RuleFault over;

    /** Ends an evaluation. */
    private static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("the rule takes too much", null, false, false);
        }
    }

    /**
     * Why the evaluation was ended, or null. To be asked whatever came of it: {@code ||} and {@code &&} take what is thrown
     * on one side for an unknown value, and go by the other.
     */
    @Nullable
    RuleFault over() {
        return over;
    }

    @Override
    public void callback(CelExpr expression, Object value) {
        if (over == null) {
            over = measured(expression, value);
        }
        if (over != null) {
            throw new Exceeded();
        }
    }

    private @Nullable RuleFault measured(CelExpr expression, Object value) {
        if (++steps > Bounds.STEPS || System.nanoTime() > end) {
            return RuleFault.of("rule-runs-too-long");
        }
        boolean made = switch (expression.getKind()) {
            case CALL, LIST, MAP, STRUCT, COMPREHENSION -> true;
            // What was there already: written in the rule, given to it, or made and measured before.
            case CONSTANT, IDENT, SELECT, NOT_SET -> false;
        };
        return made && left(value, Bounds.VALUE_SIZE) < 0 ? RuleFault.of("rule-grows-too-large") : null;
    }

    /** What is left of a size once the value is taken off it; negative, and no longer counted, when it is not enough. */
    private static long left(Object value, long size) {
        long left = size - 1;
        switch (value) {
            case CharSequence text -> left -= text.length();
            case CelByteString bytes -> left -= bytes.size();
            case Collection<?> elements -> {
                for (Object element : elements) {
                    if (left < 0) {
                        return left;
                    }
                    left = left(element, left);
                }
            }
            case Map<?, ?> entries -> {
                for (Map.Entry<?, ?> entry : entries.entrySet()) {
                    if (left < 0) {
                        return left;
                    }
                    left = left(entry.getValue(), left(entry.getKey(), left));
                }
            }
            default -> {
                // A number, a date or the like.
            }
        }
        return left;
    }
}
