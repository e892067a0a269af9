package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.catalog.rules.Facts;
import ae.sharjah.digital.catalog.rules.RuleUse;
import ae.sharjah.digital.catalog.rules.ServiceRules;
import ae.sharjah.digital.platform.web.json.JsonPointers;
import ae.sharjah.digital.servicedefinition.pattern.WorkBudget;
import ae.sharjah.digital.servicedefinition.rules.Compilation;
import ae.sharjah.digital.servicedefinition.rules.Evaluation;
import ae.sharjah.digital.servicedefinition.rules.Rule;
import ae.sharjah.digital.servicedefinition.rules.RuleKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks that every rule is valid and fast: type-checks it against the form and runs it on the example, on the fewest
 * and the most answers that the form accepts, and on the first and the last day.
 */
final class RuleCheck {
    private static final ZoneId EMIRATES = ZoneId.of("Asia/Dubai");
    /** A hundred years: longer than any request stays in a stage. */
    private static final long MAX_DAYS_IN_STAGE = 36_525;

    private final Clock clock;

    RuleCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * Checks all rules of a service.
     *
     * @param sound whether the form is valid and the example fits it, so that rules can be run
     */
    void check(JsonNode service, boolean sound, FaultCollector faults) {
        var all = new RuleRun(service, sound, faults);
        checkList(service, "eligibility", "rule", RuleUse.ELIGIBILITY, "reason", all);
        checkList(service, "fees", "rule", RuleUse.FEE, "note", all);
        LocatedStage.all(WorkflowCheck.STAGES, service.path("workflow").path("stages"))
                .forEach(stage -> checkGuards(stage.node(), stage.at(), all));
    }

    private static void checkGuards(JsonNode place, String at, RuleRun all) {
        place.path("actions")
                .properties()
                .forEach(action -> all.check(
                        action.getValue(),
                        at + "/actions/" + JsonPointers.escape(action.getKey()),
                        "guard",
                        RuleUse.GUARD,
                        "refusal"));
    }

    private static void checkList(
            JsonNode service, String list, String field, RuleUse use, String companion, RuleRun all) {
        List<JsonNode> entries = ListEntries.read(service.path(list));
        for (int i = 0; i < entries.size(); i++) {
            all.check(entries.get(i), "/" + list + "/" + i, field, use, companion);
        }
    }

    /** The check of the rules of one description. Most have none, so CEL is set up with the first rule. */
    private final class RuleRun {
        private final JsonNode service;
        private final boolean sound;
        private final FaultCollector faults;
        private @Nullable ServiceRules rules;

        RuleRun(JsonNode service, boolean sound, FaultCollector faults) {
            this.service = service;
            this.sound = sound;
            this.faults = faults;
        }

        private ServiceRules rules() {
            ServiceRules ready = rules;
            if (ready == null) {
                ready = new ServiceRules(service.path("form").path("schema"));
                rules = ready;
            }
            return ready;
        }

        private List<Facts> cases() {
            if (!sound) {
                return List.of();
            }
            var applicant = new Facts.Applicant(service.path("assurance").asString("SOP1"));
            LocalDate today = LocalDate.ofInstant(clock.instant(), EMIRATES);
            return ExtremeAnswers.derive(service.path("form").path("schema"), service.path("exampleAnswers")).stream()
                    .flatMap(answers -> LongStream.of(0, MAX_DAYS_IN_STAGE)
                            .mapToObj(days -> new Facts(answers, applicant, today, days)))
                    .toList();
        }

        void check(JsonNode holder, String at, String field, RuleUse use, String companion) {
            JsonNode source = holder.path(field);
            if (!source.isString()) {
                if (holder.has(companion) && use.kind() == RuleKind.CONDITION) {
                    faults.add(at + "/" + companion, "text-without-rule", field);
                }
                return;
            }
            if (!holder.has(companion)) {
                faults.add(at + "/" + companion, "required");
            }
            if (holder.has("amount")) {
                faults.add(at + "/" + field, "fee-set-twice");
            }
            switch (rules().compile(use, source.stringValue())) {
                case Compilation.Faulty(var wrong) -> wrong.forEach(fault -> faults.add(at + "/" + field, fault));
                case Compilation.Checked(Rule rule) -> run(rule, at + "/" + field);
            }
        }

        private void run(Rule rule, String at) {
            for (Facts facts : cases()) {
                WorkBudget.requireLeft();
                if (rule.evaluate(facts.byName()) instanceof Evaluation.Failed(var fault)) {
                    // A rule that only used up the rest of the budget of all is not at fault.
                    WorkBudget.requireLeft();
                    faults.add(at, fault);
                    return;
                }
            }
        }
    }
}
