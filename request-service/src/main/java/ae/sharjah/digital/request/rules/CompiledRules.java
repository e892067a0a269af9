package ae.sharjah.digital.request.rules;

import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.servicedefinition.rules.Compilation;
import ae.sharjah.digital.servicedefinition.rules.Evaluation;
import ae.sharjah.digital.servicedefinition.rules.Rule;
import ae.sharjah.digital.servicedefinition.rules.RuleKind;
import ae.sharjah.digital.servicedefinition.rules.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules of one service version, each compiled once. Conditions read {@code answers}, {@code applicant} and
 * {@code today}, guards {@code daysInStage} as well; fees read the answers alone.
 */
final class CompiledRules {
    private static final Logger LOG = LoggerFactory.getLogger(CompiledRules.class);
    private static final JsonNode APPLICANT = JsonMapper.shared().readTree("""
        {"type": "object", "required": ["assurance"],
         "properties": {"assurance": {"type": "string", "enum": ["SOP1", "SOP2", "SOP3"]}}}
        """);
    private static final JsonNode DATE = JsonMapper.shared().readTree("""
        {"type": "string", "format": "date"}
        """);
    private static final JsonNode DAYS = JsonMapper.shared().readTree("""
        {"type": "integer", "minimum": 0}
        """);

    private final String name;
    private final Rules conditions;
    private final Rules fees;
    private final Map<String, Optional<Rule>> compiledConditions = new ConcurrentHashMap<>();
    private final Map<String, Optional<Rule>> compiledFees = new ConcurrentHashMap<>();

    CompiledRules(ServiceVersion service) {
        JsonNode answers = service.form().schema();
        this.name = service.slug() + " " + service.version();
        this.conditions =
                new Rules(Map.of("answers", answers, "applicant", APPLICANT, "today", DATE, "daysInStage", DAYS));
        this.fees = new Rules(Map.of("answers", answers));
    }

    /** Evaluates a condition; empty for a rule that cannot be compiled or has no result for these facts. */
    Optional<Evaluation> condition(String source, Map<String, JsonNode> facts) {
        return compiledConditions
                .computeIfAbsent(source, text -> compile(conditions, RuleKind.CONDITION, text))
                .map(rule -> rule.evaluate(facts));
    }

    /** Evaluates a fee in the same way. */
    Optional<Evaluation> fee(String source, Map<String, JsonNode> facts) {
        return compiledFees
                .computeIfAbsent(source, text -> compile(fees, RuleKind.AMOUNT, text))
                .map(rule -> rule.evaluate(facts));
    }

    /** Compiles a rule. The catalogue publishes only valid rules; an invalid one is logged and decides nothing. */
    private Optional<Rule> compile(Rules rules, RuleKind kind, String source) {
        return switch (rules.compile(kind, source)) {
            case Compilation.Checked(Rule rule) -> Optional.of(rule);
            case Compilation.Faulty(var faults) -> {
                LOG.error("a rule of service version {} is unsound: {}", name, faults);
                yield Optional.empty();
            }
        };
    }
}
