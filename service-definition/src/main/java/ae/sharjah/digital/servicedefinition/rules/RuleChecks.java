package ae.sharjah.digital.servicedefinition.rules;

import ae.sharjah.digital.servicedefinition.pattern.CompiledPattern;
import ae.sharjah.digital.servicedefinition.pattern.FormPattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks of a rule that types cannot express. A field that may be absent is read only with a {@code has()} guard, and a
 * field is compared only with values that it can have. {@code dyn()} does not bypass the types. Patterns are literals
 * and small.
 */
final class RuleChecks {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    private final SchemaTypes types;
    private final Set<String> guarded = new LinkedHashSet<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<RuleFault> otherFaults = new LinkedHashSet<>();
    private final Map<String, CompiledPattern> patterns = new HashMap<>();

    RuleChecks(CelAbstractSyntaxTree tree, SchemaTypes types) {
        this.types = types;
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> visit(node.expr()));
    }

    List<RuleFault> faults() {
        var faults = new ArrayList<>(otherFaults);
        read.stream()
                .filter(path -> types.mayBeAbsent(path) && !guarded.contains(path))
                .forEach(path -> faults.add(RuleFault.of("rule-unguarded", path)));
        return faults;
    }

    /** Returns the compiled patterns of a rule without faults. */
    Map<String, CompiledPattern> patterns() {
        return Map.copyOf(patterns);
    }

    private void visit(CelExpr node) {
        if (node.getKind() == Kind.SELECT) {
            path(node).ifPresent((node.select().testOnly() ? guarded : read)::add);
        } else if (node.getKind() == Kind.CALL && node.call().function().equals("dyn")) {
            otherFaults.add(RuleFault.of("rule-dynamic"));
        } else if (node.getKind() == Kind.CALL && node.call().function().equals("matches")) {
            pattern(node.call().args().getLast());
        } else if (node.getKind() == Kind.CALL
                && COMPARISONS.contains(node.call().function())
                && node.call().args().size() == 2) {
            CelExpr left = node.call().args().get(0);
            CelExpr right = node.call().args().get(1);
            compare(left, right);
            compare(right, left);
        }
    }

    /** Checks the size of a pattern before it is compiled, which is impossible for one computed while the rule runs. */
    private void pattern(CelExpr node) {
        if (node.getKind() != Kind.CONSTANT || node.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            otherFaults.add(RuleFault.of("rule-pattern-computed"));
            return;
        }
        String pattern = node.constant().stringValue();
        if (pattern.length() > RuleLimits.PATTERN_LENGTH || CompiledPattern.isTooLarge(pattern)) {
            otherFaults.add(RuleFault.of("rule-pattern-large", RuleLimits.PATTERN_LENGTH, FormPattern.MAX_SIZE));
            return;
        }
        try {
            patterns.put(pattern, CompiledPattern.compile(pattern));
        } catch (PatternSyntaxException refused) {
            otherFaults.add(RuleFault.of("rule-pattern"));
        }
    }

    private void compare(CelExpr field, CelExpr with) {
        path(field)
                .flatMap(types::valuesOf)
                .ifPresent(known -> texts(with)
                        .filter(text -> !known.contains(text))
                        .forEach(text -> otherFaults.add(RuleFault.of("rule-value-unknown", text))));
    }

    private static Stream<String> texts(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT ->
                node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(node.constant().stringValue())
                        : Stream.empty();
            case LIST -> node.list().elements().stream().flatMap(RuleChecks::texts);
            default -> Stream.empty();
        };
    }

    /** Returns a path such as {@code answers.home.area}, if the node selects a field. */
    private static Optional<String> path(CelExpr node) {
        return switch (node.getKind()) {
            case IDENT -> Optional.of(node.ident().name());
            case SELECT ->
                path(node.select().operand())
                        .map(above -> above + "." + node.select().field());
            default -> Optional.empty();
        };
    }
}
