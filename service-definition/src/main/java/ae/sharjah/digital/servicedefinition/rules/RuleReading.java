package ae.sharjah.digital.servicedefinition.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What types cannot tell: a field that may be absent is read only where {@code has()} asks for it, a field is compared
 * only with values that it can have, {@code dyn()} does not get round the types, and patterns are written out and small.
 */
final class RuleReading {
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "@in");

    private final SchemaTypes types;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<RuleFault> others = new LinkedHashSet<>();

    RuleReading(CelAbstractSyntaxTree tree, SchemaTypes types) {
        this.types = types;
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(node -> visit(node.expr()));
    }

    List<RuleFault> faults() {
        var faults = new ArrayList<>(others);
        read.stream()
                .filter(path -> types.mayBeAbsent(path) && !asked.contains(path))
                .forEach(path -> faults.add(RuleFault.of("rule-unguarded", path)));
        return faults;
    }

    private void visit(CelExpr node) {
        if (node.getKind() == Kind.SELECT) {
            path(node).ifPresent((node.select().testOnly() ? asked : read)::add);
        } else if (node.getKind() == Kind.CALL && node.call().function().equals("dyn")) {
            others.add(RuleFault.of("rule-dynamic"));
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

    /** Measured before it is compiled; one that is made while the rule runs could not be. */
    private void pattern(CelExpr node) {
        if (node.getKind() != Kind.CONSTANT || node.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            others.add(RuleFault.of("rule-pattern-computed"));
            return;
        }
        String pattern = node.constant().stringValue();
        if (pattern.length() > Bounds.PATTERN_LENGTH || PatternSize.isTooLarge(pattern)) {
            others.add(RuleFault.of("rule-pattern-large", Bounds.PATTERN_LENGTH, PatternSize.MOST_REPETITIONS));
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException refused) {
            others.add(RuleFault.of("rule-pattern"));
        }
    }

    private void compare(CelExpr field, CelExpr with) {
        path(field)
                .flatMap(types::valuesOf)
                .ifPresent(known -> texts(with)
                        .filter(text -> !known.contains(text))
                        .forEach(text -> others.add(RuleFault.of("rule-value-unknown", text))));
    }

    private static Stream<String> texts(CelExpr node) {
        return switch (node.getKind()) {
            case CONSTANT ->
                node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        ? Stream.of(node.constant().stringValue())
                        : Stream.empty();
            case LIST -> node.list().elements().stream().flatMap(RuleReading::texts);
            default -> Stream.empty();
        };
    }

    /** {@code answers.home.area}, where the node is a way to a field. */
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
