package ae.sharjah.digital.servicedefinition.rules;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Compiler of rules over the same variables: CEL with its standard functions and macros only, type-checked against the
 * variables' JSON Schemas. Rules can read nothing but the variables.
 */
public final class Rules {
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(RuleLimits.CEL)
            .setStandardEnvironmentEnabled(false)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .excludeFunctions(StandardFunction.MATCHES)
                    .build())
            .addFunctionBindings(RulePatterns.BINDINGS)
            .build();
    private final SchemaTypes types;
    private final CelCompiler compiler;

    /**
     * @param schemas JSON Schema of each variable, by its name: objects, strings, dates, numbers, booleans, lists of
     *     strings
     */
    public Rules(Map<String, JsonNode> schemas) {
        this.types = new SchemaTypes(schemas);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(RuleLimits.CEL)
                .setTypeProvider(types.types())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        types.variables().forEach(builder::addVar);
        this.compiler = builder.build();
    }

    /** Compiles a rule and finds all its faults. Takes bounded time for any source. */
    public Compilation compile(RuleKind kind, String source) {
        if (source.codePointCount(0, source.length()) > RuleLimits.CODE_POINTS) {
            return faulty(RuleFault.of("rule-too-long", RuleLimits.CODE_POINTS));
        }
        CelValidationResult parsed = compiler.parse(source);
        if (parsed.hasError()) {
            return new Compilation.Faulty(
                    parsed.getErrors().stream().map(Rules::unreadable).toList());
        }
        try {
            CelValidationResult checked = compiler.check(parsed.getAst());
            if (checked.hasError()) {
                return new Compilation.Faulty(checked.getErrors().stream()
                        .map(issue -> RuleFault.of("rule-type", at(issue), issue.getMessage()))
                        .toList());
            }
            return checked(kind, checked.getAst());
        } catch (CelValidationException | CelEvaluationException refused) {
            return faulty(RuleFault.of("rule-syntax", 1, String.valueOf(refused.getMessage())));
        }
    }

    private Compilation checked(RuleKind kind, CelAbstractSyntaxTree tree) throws CelEvaluationException {
        var faults = new ArrayList<RuleFault>();
        if (!returns(kind, tree.getResultType())) {
            faults.add(RuleFault.of("rule-result", tree.getResultType().name()));
        }
        var checks = new RuleChecks(tree, types);
        faults.addAll(checks.faults());
        return faults.isEmpty()
                ? new Compilation.Checked(
                        new Rule(RUNTIME.createProgram(tree), types, new RulePatterns(checks.patterns())))
                : new Compilation.Faulty(faults);
    }

    private static boolean returns(RuleKind kind, CelType result) {
        return switch (kind) {
            case CONDITION -> result.equals(SimpleType.BOOL);
            case AMOUNT -> result.equals(SimpleType.INT) || result.equals(SimpleType.DOUBLE);
        };
    }

    private static RuleFault unreadable(CelIssue issue) {
        String message = issue.getMessage();
        return message.contains("limit exceeded") || message.contains("exceeds limit")
                ? RuleFault.of("rule-too-complex")
                : RuleFault.of("rule-syntax", at(issue), message);
    }

    /** Returns the column of an issue, counted from 1. */
    private static int at(CelIssue issue) {
        return issue.getSourceLocation().getColumn() + 1;
    }

    private static Compilation faulty(RuleFault fault) {
        return new Compilation.Faulty(List.of(fault));
    }
}
