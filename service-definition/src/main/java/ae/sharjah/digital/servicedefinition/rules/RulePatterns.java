package ae.sharjah.digital.servicedefinition.rules;

import ae.sharjah.digital.servicedefinition.pattern.CompiledPattern;
import ae.sharjah.digital.servicedefinition.pattern.WorkBudget;
import dev.cel.runtime.CelFunctionBinding;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Patterns of a rule, compiled once. They replace the {@code matches()} of the CEL library, which compiles a pattern with
 * every call and cannot be stopped inside of a text.
 *
 * @param compiled by the text in the rule
 */
record RulePatterns(Map<String, CompiledPattern> compiled) {
    private static final ScopedValue<RulePatterns> CURRENT = ScopedValue.newInstance();

    static final Iterable<CelFunctionBinding> BINDINGS = CelFunctionBinding.fromOverloads(
            "matches",
            CelFunctionBinding.from("matches", String.class, String.class, RulePatterns::matches),
            CelFunctionBinding.from("matches_string", String.class, String.class, RulePatterns::matches));

    private static boolean matches(String text, String pattern) {
        return Objects.requireNonNull(CURRENT.get().compiled().get(pattern)).find(text);
    }

    /** Evaluates a rule with these patterns, within a budget. */
    <T> T call(WorkBudget budget, Supplier<T> evaluation) {
        return budget.call(() -> ScopedValue.where(CURRENT, this).call(evaluation::get));
    }
}
