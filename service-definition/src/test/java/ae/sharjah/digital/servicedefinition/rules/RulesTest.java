package ae.sharjah.digital.servicedefinition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.servicedefinition.pattern.WorkBudget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RulesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode FORM = JSON.readTree("""
            {"type": "object", "additionalProperties": false,
             "required": ["rent", "start", "use", "home", "plates", "area"],
             "properties": {
               "rent": {"type": "integer", "minimum": 0, "maximum": 1000000},
               "area": {"type": "number", "minimum": 0, "maximum": 1000},
               "start": {"type": "string", "format": "date"},
               "use": {"type": "string", "enum": ["home", "shop"]},
               "agreed": {"type": "boolean"},
               "plates": {"type": "array", "maxItems": 100, "items": {"type": "string", "maxLength": 9}},
               "home": {"type": "object", "additionalProperties": false, "required": ["street"],
                        "properties": {"street": {"type": "string", "maxLength": 50},
                                       "unit": {"type": "string", "maxLength": 5}}}}}
            """);
    private static final JsonNode ANSWERS = JSON.readTree("""
            {"rent": 42000, "area": 12.5, "start": "2026-12-01", "use": "home", "plates": ["1", "2"], "home": {"street": "x"}}
            """);

    private static final JsonNode APPLICANT = JSON.readTree("""
            {"type": "object", "required": ["assurance"],
             "properties": {"assurance": {"type": "string", "enum": ["SOP1", "SOP2", "SOP3"]}}}
            """);
    private static final JsonNode DATE = JSON.readTree("""
            {"type": "string", "format": "date"}
            """);
    private static final Map<String, JsonNode> FACTS = Map.of(
            "answers", ANSWERS,
            "applicant", JSON.readTree("{\"assurance\": \"SOP2\"}"),
            "today", JSON.readTree("\"2026-11-22\""));

    private final Rules rules = new Rules(Map.of("answers", FORM, "applicant", APPLICANT, "today", DATE));
    private final Rules overAnswers = new Rules(Map.of("answers", FORM));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "answers.rent > 40000 ; true",
                "answers.area == 12.5 ; true",
                "answers.start > today ; true",
                "answers.start - today > duration('240h') ; false",
                "answers.start.getFullYear() == 2026 ; true",
                "answers.use in ['home', 'shop'] ; true",
                "has(answers.agreed) && answers.agreed ; false",
                "!has(answers.home.unit) || answers.home.unit.matches('^[0-9]+$') ; true",
                "answers.plates.exists(plate, plate == '2') ; true",
                "size(answers.plates) == 2 ; true",
                "applicant.assurance >= 'SOP2' ; true",
                "applicant.assurance == 'SOP3' ; false"
            })
    void evaluatesConditionsOverAnswersApplicantAndDate(String source, boolean holds) {
        assertThat(evaluated(RuleKind.CONDITION, source)).isEqualTo(new Evaluation.Verdict(holds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "double(answers.rent) * 0.04 | 1680.00",
                "answers.use == 'home' ? 2 : 5 | 2.00",
                "0.005 | 0.01",
                "0.1 + 0.2 | 0.30"
            })
    void returnsAmountsWithTwoDecimals(String source, BigDecimal amount) {
        assertThat(evaluated(RuleKind.AMOUNT, source)).isEqualTo(new Evaluation.Amount(amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers.rant > 1 | rule-type",
                "answers.rent > '1' | rule-type",
                "answers.home.city == 'x' | rule-type",
                "answers.start == '2026-12-01' | rule-type",
                "applicant.age > 18 | rule-type",
                "request.id == '1' | rule-type",
                "answers.use.lenght() | rule-type",
                "answers.rent | rule-result",
                "dyn(answers.rent) == 'x' | rule-dynamic",
                "answers.agreed | rule-unguarded",
                "answers.home.unit == '1' | rule-unguarded",
                "answers.use == 'farm' | rule-value-unknown",
                "answers.use in ['home', 'farm'] | rule-value-unknown",
                "applicant.assurance >= 'SOP4' | rule-value-unknown",
                "answers.use.matches('(') | rule-pattern",
                "answers.use.matches('((((a{100}){100}){100}){100})') | rule-pattern-large",
                "matches(answers.use, '((((a{100}){100}){100}){100})') | rule-pattern-large",
                "false && answers.use.matches('((a{100}){100})') | rule-pattern-large",
                "answers.plates.exists(plate, plate.matches('^' + answers.use)) | rule-pattern-computed",
                "answers.use.matches(answers.home.street) | rule-pattern-computed",
                "1 + | rule-syntax",
                "'' | rule-syntax",
                "answers.rent > 1; true | rule-syntax"
            })
    void refusesAnInvalidCondition(String source, String code) {
        assertThat(faults(RuleKind.CONDITION, source))
                .extracting(RuleFault::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicant.assurance == 'SOP2' ? 1 : 2", "today.getFullYear()"})
    void readsOnlyDeclaredVariables(String source) {
        assertThat(overAnswers.compile(RuleKind.AMOUNT, source))
                .isInstanceOfSatisfying(
                        Compilation.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(RuleFault::code)
                                .contains("rule-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rent\": \"much\"}",
                "{\"rent\": 10000000000000000000000000}",
                "{\"start\": \"soon\"}",
                "{\"plates\": [7]}",
                "{\"home\": {\"street\": 1}}",
                "{}"
            })
    void failsForFactsThatDoNotMatchTheirSchema(String answers) {
        var facts = Map.of("answers", JSON.readTree(answers));
        assertThat(overAnswers.compile(RuleKind.CONDITION, "answers.rent > 1"))
                .isInstanceOfSatisfying(
                        Compilation.Checked.class,
                        checked -> assertThat(checked.rule().evaluate(facts)).isInstanceOf(Evaluation.Failed.class));
    }

    @Test
    void refusesALongOrDeepRuleWithoutParsingIt() {
        assertThat(codes("true " + " && true".repeat(200))).containsExactly("rule-too-long");
        assertThat(codes("(".repeat(400) + "true" + ")".repeat(400))).containsExactly("rule-too-complex");
        assertThat(codes("[".repeat(450) + "]".repeat(450))).containsExactly("rule-too-complex");
        assertThat(codes("1" + "+1".repeat(400) + " > 0")).containsExactly("rule-too-complex");
    }

    @Test
    void stopsARuleThatRunsTooLong() {
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        String source = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, a + b + c + d > 0))))";
        long started = System.nanoTime();
        assertThat(evaluated(RuleKind.CONDITION, source))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-runs-too-long")));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size(['aaaaaaaaaaaaaaaa']@[0]) > 1",
                "size([['aaaaaaaaaaaaaaaa']]@[0]) > 1",
                "size([[1, 2, 3, 4]]@[0]) > 1",
                "size([b'aaaaaaaaaaaaaaaa']@[0]) > 1"
            })
    void stopsARuleWhoseValuesGrow(String source) {
        assertThat(evaluated(RuleKind.CONDITION, source.replace("@", ".map(a, a + a + a + a)".repeat(13))))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-grows-too-large")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"% || true", "true || %", "!(% && false)", "[1].exists(x, % || x == 1)"})
    void stopsARuleWhoseValuesGrowInOneOperand(String source) {
        String grows = "size(['aaaaaaaaaaaaaaaa']" + ".map(a, a + a + a + a)".repeat(8) + "[0]) > 1";
        Evaluation evaluation = evaluated(RuleKind.CONDITION, source.replace("%", grows));
        // The evaluation may or may not evaluate that operand; if it does, the fault is reported.
        assertThat(evaluation)
                .isIn(
                        new Evaluation.Failed(RuleFault.of("rule-grows-too-large")),
                        source.startsWith("true")
                                ? new Evaluation.Verdict(true)
                                : new Evaluation.Failed(RuleFault.of("rule-grows-too-large")));
    }

    @Test
    void countsTheContentsOfAValue() {
        String lists = "size([[1]]@[0]) > 1".replace("@", ".map(a, [a, a, a, a])".repeat(13));
        assertThat(evaluated(RuleKind.CONDITION, lists)).isInstanceOf(Evaluation.Failed.class);
        String maps = "size([1]@) > 1".replace("@", ".map(a, {'a': a, 'b': a, 'c': a, 'd': a})".repeat(13));
        assertThat(evaluated(RuleKind.CONDITION, maps)).isInstanceOf(Evaluation.Failed.class);
        assertThat(evaluated(RuleKind.CONDITION, "size(answers.plates.map(plate, plate + plate)) == 2"))
                .isEqualTo(new Evaluation.Verdict(true));
    }

    @Test
    void matchesPatternsInLinearTime() {
        String source = "'" + "a".repeat(900) + "!'.matches('^(a+)+$')";
        assertThat(evaluated(RuleKind.CONDITION, source)).isEqualTo(new Evaluation.Verdict(false));
    }

    // Twenty repetitions of 999 characters each, as one pattern of 20,000 instructions.
    @Test
    void refusesAPatternOfManyLargeRepetitions() {
        String pattern = ".*.{999}".repeat(20) + "b";
        assertThat(codes("answers.use.matches('" + pattern + "')")).containsExactly("rule-pattern-large");
    }

    @Test
    void boundsTheWorkOfOneMatch() {
        Evaluation evaluation = evaluated(
                RuleKind.CONDITION,
                "['" + "a".repeat(400) + "']" + ".map(a, a + a + a + a)".repeat(3) + "[0].matches('"
                        + ".*.{999}".repeat(4) + "b')");
        assertThat(evaluation).isEqualTo(new Evaluation.Failed(RuleFault.of("rule-runs-too-long")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"% || true", "true || %", "% ? true : true", "[1].exists(x, % || x == 1)"})
    void boundsTheWorkOfAMatchInOneOperand(String source) {
        String match = "['" + "a".repeat(400) + "'].map(a, a + a + a + a).map(a, a + a + a + a)[0].matches('"
                + ".*.{999}".repeat(4) + "b')";
        assertThat(evaluated(RuleKind.CONDITION, source.replace("%", match)))
                .isIn(
                        new Evaluation.Failed(RuleFault.of("rule-runs-too-long")),
                        source.startsWith("true")
                                ? new Evaluation.Verdict(true)
                                : new Evaluation.Failed(RuleFault.of("rule-runs-too-long")));
    }

    @Test
    void matchesAnEverydayPatternOfManyOptionalCharacters() {
        assertThat(evaluated(RuleKind.CONDITION, "'abc'.matches('^.{0,1000}$')"))
                .isEqualTo(new Evaluation.Verdict(true));
    }

    @Test
    void endsWithTheCheckAroundIt() {
        var check = WorkBudget.of(1_000_000, Duration.ofSeconds(60));
        String source = "'" + "a".repeat(400) + "'.matches('" + ".*.{999}".repeat(4) + "b')";
        assertThat(check.call(() -> evaluated(RuleKind.CONDITION, source)))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-runs-too-long")));
        assertThat(check.isOver()).isTrue();
    }

    @Test
    void returnsNoResultForARuleThatFails() {
        assertThat(evaluated(RuleKind.CONDITION, "1 / (answers.rent - 42000) > 0"))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-fails", "DIVIDE_BY_ZERO")));
        assertThat(evaluated(RuleKind.AMOUNT, "-1"))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-amount-out-of-range")));
        assertThat(evaluated(RuleKind.AMOUNT, "1.0 / 0.0"))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-amount-out-of-range")));
        assertThat(evaluated(RuleKind.AMOUNT, "1e300"))
                .isEqualTo(new Evaluation.Failed(RuleFault.of("rule-amount-out-of-range")));
    }

    private Evaluation evaluated(RuleKind kind, String source) {
        return switch (rules.compile(kind, source)) {
            case Compilation.Checked(Rule rule) -> rule.evaluate(FACTS);
            case Compilation.Faulty(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private List<String> codes(String source) {
        return faults(RuleKind.CONDITION, source).stream().map(RuleFault::code).toList();
    }

    private List<RuleFault> faults(RuleKind kind, String source) {
        return switch (rules.compile(kind, source)) {
            case Compilation.Checked _ -> List.of();
            case Compilation.Faulty(var faults) -> faults;
        };
    }
}
