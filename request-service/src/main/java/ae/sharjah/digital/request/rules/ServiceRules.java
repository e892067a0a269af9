package ae.sharjah.digital.request.rules;

import ae.sharjah.digital.request.catalog.ServiceId;
import ae.sharjah.digital.request.catalog.ServiceVersion;
import ae.sharjah.digital.request.workflow.Conditions;
import ae.sharjah.digital.servicedefinition.rules.Evaluation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Evaluation of the rules of service versions. */
@Component
public class ServiceRules {
    private static final ZoneId EMIRATES = ZoneId.of("Asia/Dubai");
    private static final int MAX_CACHED = 1_000;

    private final Clock clock;
    private final Cache<Key, CompiledRules> compiled =
            Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

    private record Key(ServiceId serviceId, int version) {}

    ServiceRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the evaluation of the workflow's guards for a request.
     *
     * @param assurance of the applicant
     * @param since when the request entered the stage or branch of the guarded action
     */
    public Conditions guards(ServiceVersion service, JsonNode answers, String assurance, Instant since) {
        long days = Math.max(0, Duration.between(since, clock.instant()).toDays());
        Map<String, JsonNode> facts = new HashMap<>(facts(answers, assurance));
        facts.put("daysInStage", JsonNodeFactory.instance.numberNode(days));
        return condition -> verdict(rules(service).condition(condition, facts));
    }

    private Conditions conditions(ServiceVersion service, JsonNode answers, String assurance) {
        Map<String, JsonNode> facts = facts(answers, assurance);
        return condition -> verdict(rules(service).condition(condition, facts));
    }

    /**
     * Eligibility condition that is not met.
     *
     * @param number position in the service's list, from 0
     * @param reason the service's text for this case, by language
     * @param decided false when the rule has no result, so that it is unknown whether the condition is met
     */
    public record UnmetCondition(int number, Map<String, String> reason, boolean decided) {}

    /** Returns every condition that the applicant does not meet; conditions without a rule are decided by people. */
    public List<UnmetCondition> unmetConditions(ServiceVersion service, JsonNode answers, String assurance) {
        Conditions conditions = conditions(service, answers, assurance);
        var unmet = new ArrayList<UnmetCondition>();
        for (int i = 0; i < service.eligibility().size(); i++) {
            ServiceVersion.Condition condition = service.eligibility().get(i);
            String rule = condition.rule();
            if (rule == null) {
                continue;
            }
            Map<String, String> reason = condition.reason() == null ? condition.text() : condition.reason();
            int number = i;
            switch (conditions.evaluate(rule)) {
                case HOLDS -> {}
                case FAILS -> unmet.add(new UnmetCondition(number, reason, true));
                case UNDECIDED -> unmet.add(new UnmetCondition(number, condition.text(), false));
            }
        }
        return unmet;
    }

    /** Returns the amount of a fee in dirhams; empty where the answers do not determine it yet, or only people can. */
    public Optional<BigDecimal> amount(ServiceVersion service, ServiceVersion.Fee fee, JsonNode answers) {
        ServiceVersion.Money fixed = fee.amount();
        String rule = fee.rule();
        if (fixed != null) {
            return Optional.of(new BigDecimal(fixed.amount()));
        }
        return rule == null
                ? Optional.empty()
                : rules(service).fee(rule, Map.of("answers", answers)).flatMap(ServiceRules::amount);
    }

    private static Optional<BigDecimal> amount(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Amount(var dirhams) -> Optional.of(dirhams);
            case Evaluation.Verdict _, Evaluation.Failed _ -> Optional.empty();
        };
    }

    private static Conditions.Verdict verdict(Optional<Evaluation> evaluation) {
        return switch (evaluation.orElse(null)) {
            case Evaluation.Verdict(boolean holds) -> holds ? Conditions.Verdict.HOLDS : Conditions.Verdict.FAILS;
            case Evaluation.Amount _, Evaluation.Failed _ -> Conditions.Verdict.UNDECIDED;
            case null -> Conditions.Verdict.UNDECIDED;
        };
    }

    /** Returns the compiled rules; CEL is set up when the first rule of a version is evaluated. */
    private CompiledRules rules(ServiceVersion service) {
        return compiled.get(new Key(service.serviceId(), service.version()), _ -> new CompiledRules(service));
    }

    private Map<String, JsonNode> facts(JsonNode answers, String assurance) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return Map.of(
                "answers", answers,
                "applicant", nodes.objectNode().put("assurance", assurance),
                "today",
                        nodes.stringNode(
                                LocalDate.ofInstant(clock.instant(), EMIRATES).toString()));
    }
}
