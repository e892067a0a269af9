package ae.sharjah.digital.catalog.check;

import ae.sharjah.digital.catalog.rules.Facts;
import ae.sharjah.digital.catalog.rules.RuleUse;
import ae.sharjah.digital.catalog.rules.ServiceRules;
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
 * Every rule is sound and quick: it is type-checked against the form, and run on the example, on the fewest and on the
 * most answers that the form takes, and on the first and the last day.
 */
final class RuleCheck {
    private static final ZoneId EMIRATES = ZoneId.of("Asia/Dubai");
    /** A hundred years: longer than any request stands anywhere. */
    private static final long MOST_DAYS = 36_525;

    private final Clock clock;

    RuleCheck(Clock clock) {
        this.clock = clock;
    }

    /** @param sound whether the form is sound and the example fits it, so that rules can be run */
    void check(JsonNode service, boolean sound, Faults faults) {
        var all = new Places(service, sound, faults);
        list(service, "eligibility", "rule", RuleUse.ELIGIBILITY, "reason", all);
        list(service, "fees", "rule", RuleUse.FEE, "note", all);
        service.path("workflow").path("stages").properties().forEach(stage -> {
            String at = "/workflow/stages/" + Faults.escaped(stage.getKey());
            guards(stage.getValue(), at, all);
            stage.getValue()
                    .path("branches")
                    .properties()
                    .forEach(branch -> branch.getValue()
                            .path("stages")
                            .properties()
                            .forEach(place -> guards(
                                    place.getValue(),
                                    at + "/branches/" + Faults.escaped(branch.getKey()) + "/stages/"
                                            + Faults.escaped(place.getKey()),
                                    all)));
        });
    }

    private static void guards(JsonNode place, String at, Places all) {
        place.path("actions")
                .properties()
                .forEach(action -> all.rule(
                        action.getValue(),
                        at + "/actions/" + Faults.escaped(action.getKey()),
                        "guard",
                        RuleUse.GUARD,
                        "refusal"));
    }

    private static void list(JsonNode service, String list, String field, RuleUse use, String companion, Places all) {
        List<JsonNode> entries = Entries.of(service.path(list));
        for (int i = 0; i < entries.size(); i++) {
            all.rule(entries.get(i), "/" + list + "/" + i, field, use, companion);
        }
    }

    /** The rules of one description, wherever they stand. Most have none: CEL is set up with the first. */
    private final class Places {
        private final JsonNode service;
        private final boolean sound;
        private final Faults faults;
        private @Nullable ServiceRules rules;

        Places(JsonNode service, boolean sound, Faults faults) {
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
            return ExtremeAnswers.of(service.path("form").path("schema"), service.path("exampleAnswers")).stream()
                    .flatMap(answers ->
                            LongStream.of(0, MOST_DAYS).mapToObj(days -> new Facts(answers, applicant, today, days)))
                    .toList();
        }

        void rule(JsonNode holder, String at, String field, RuleUse use, String companion) {
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
                case Compilation.Faulty(var wrong) ->
                    wrong.forEach(fault -> faults.add(
                            at + "/" + field, fault.code(), fault.arguments().toArray()));
                case Compilation.Checked(Rule rule) -> run(rule, at + "/" + field);
            }
        }

        private void run(Rule rule, String at) {
            for (Facts facts : cases()) {
                if (rule.evaluate(facts.byName()) instanceof Evaluation.Failed(var fault)) {
                    faults.add(at, fault.code(), fault.arguments().toArray());
                    return;
                }
            }
        }
    }
}
