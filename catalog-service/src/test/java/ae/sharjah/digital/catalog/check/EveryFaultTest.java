package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One change of a sound description for every fault there is: a check that is lost turns its row red. */
class EveryFaultTest {
    private static final Map<String, Case> CASES = new LinkedHashMap<>();
    private static final String NOTES = "/form/schema/properties/notes";
    private static final String PREMISE = "/form/schema/properties/premiseNumber";
    private static final String RULE = "/eligibility/0/rule";
    private static final String TEXT = "{\"ar\": \"نص\", \"en\": \"Text\"}";

    private record Case(Consumer<ObjectNode> change, String told) {}

    private static final String DEPARTMENTS = "/workflow/stages/departments";
    private static final String SAFETY = DEPARTMENTS + "/branches/safety/stages/review";

    /** @param json what is put at {@code pointer} of a workflow with two departments and a second look */
    private static void onBranches(String code, String pointer, @Nullable String json, String toldAt) {
        CASES.put(
                code,
                new Case(
                        service -> {
                            Trial.branched(service);
                            Trial.put(service, pointer, json);
                        },
                        toldAt + " " + code));
    }

    /** @param json what is put at {@code pointer}; null takes away what is there */
    private static void on(String code, String pointer, @Nullable String json, String toldAt) {
        CASES.put(code, new Case(service -> Trial.put(service, pointer, json), toldAt + " " + code));
    }

    private static void onRule(String code, String source) {
        CASES.put(
                code,
                new Case(
                        service -> {
                            Trial.put(service, RULE, "\"" + source + "\"");
                            Trial.put(service, "/eligibility/0/reason", TEXT);
                        },
                        RULE + " " + code));
    }

    private static void onFee(String code, String source) {
        CASES.put(
                code,
                new Case(service -> Trial.put(service, "/fees/0/rule", "\"" + source + "\""), "/fees/0/rule " + code));
    }

    static {
        on("required", "/summary/en", null, "/summary/en");
        on("unknown-field", "/colour", "\"red\"", "/colour");
        on("type", "/title", "\"Title\"", "/title");
        on("value-not-allowed", "/assurance", "\"SOP9\"", "/assurance");
        on("form-of-value", "/slug", "\"Upper Case\"", "/slug");
        on("too-small", "/summary/en", "\"\"", "/summary/en");
        on("too-large", NOTES + "/maxLength", "1000000", NOTES + "/maxLength");
        on("repeated", "/audiences", "[\"citizen\", \"citizen\"]", "/audiences");
        CASES.put(
                "schema",
                new Case(
                        service -> {
                            Trial.put(
                                    service,
                                    "/form/schema/properties/bedrooms",
                                    "{\"type\": \"number\", \"minimum\": 0, \"maximum\": 9, \"multipleOf\": 7}");
                            Trial.put(service, "/exampleAnswers/bedrooms", "2");
                        },
                        "/exampleAnswers/bedrooms schema"));
        on("not-arabic", "/summary/ar", "\"English only\"", "/summary/ar");
        on("not-english", "/summary/en", "\"خدمة\"", "/summary/en");
        on("text-says-nothing", "/summary/en", "\"\\u200b\"", "/summary/en");
        on("promise-of-nothing", "/serviceTime/promise", "\"P0D\"", "/serviceTime/promise");
        on("promise-too-long", "/serviceTime/promise", "\"P9999D\"", "/serviceTime/promise");
        on("end-is-pending", "/workflow/stages/completed/owner", "\"officer\"", "/workflow/stages/completed/owner");
        on("workflow-never-completes", "/workflow/stages/completed/status", "\"REJECTED\"", "/workflow/stages");
        on("form-unfillable", NOTES + "/minLength", "10000", NOTES + "/minLength");
        on("not-plain-text", "/outcome/en", "\"<script>alert(1)</script>\"", "/outcome/en");
        on("reference-unknown", "/sector", "\"unheard-of\"", "/sector");
        on("workflow-unknown", "/workflow", "\"no-such-workflow\"", "/workflow");
        on("stage-unknown", "/workflow/initial", "\"nowhere\"", "/workflow/initial");
        on("workflow-begins-with-draft", "/workflow/initial", "\"in-review\"", "/workflow/initial");
        on("stage-unreachable", "/workflow/stages/lonely/status", "\"COMPLETED\"", "/workflow/stages/lonely");
        CASES.put(
                "stage-without-way-out",
                new Case(
                        service -> service.withObject("/workflow/stages/in-review/actions")
                                .properties()
                                .forEach(action -> ((ObjectNode) action.getValue()).put("to", "in-review")),
                        "/workflow/stages/in-review stage-without-way-out"));
        on(
                "stage-goes-on-after-the-end",
                "/workflow/stages/completed/actions/again/to",
                "\"draft\"",
                "/workflow/stages/completed/actions");
        on(
                "action-code-reserved",
                "/workflow/stages/in-review/actions/overdue/to",
                "\"completed\"",
                "/workflow/stages/in-review/actions/overdue");
        on("owner-cannot-act", "/workflow/stages/in-review/owner", "\"payment\"", "/workflow/stages/in-review/actions");
        CASES.put(
                "stage-only-guarded",
                new Case(
                        service -> service.withObject("/workflow/stages/in-review/actions")
                                .properties()
                                .forEach(action -> {
                                    ((ObjectNode) action.getValue()).put("guard", "answers.declaration");
                                    Trial.put((ObjectNode) action.getValue(), "/refusal", TEXT);
                                }),
                        "/workflow/stages/in-review/actions stage-only-guarded"));
        on("connection-needed", "/connection", null, "/workflow/stages/draft/actions/submit/effects");
        on("connection-unknown", "/connection", "\"sewa-two\"", "/connection");
        on("form-subset", NOTES + "/type", "\"null\"", NOTES + "/type");
        on("form-closed", "/form/schema/additionalProperties", "true", "/form/schema/additionalProperties");
        on("form-keyword", NOTES + "/$ref", "\"https://example.org/x.json\"", NOTES + "/$ref");
        on("form-unbounded", NOTES + "/maxLength", null, NOTES);
        on("form-required-unknown", "/form/schema/required", "[\"ghost\"]", "/form/schema/required");
        on("form-pattern", PREMISE + "/pattern", "\"^(?=a)a$\"", PREMISE + "/pattern");
        on("form-pattern-open", PREMISE + "/pattern", "\"[0-9]+\"", PREMISE + "/pattern");
        on("form-pattern-large", PREMISE + "/pattern", "\"^((((a{100}){100}){100}){100})$\"", PREMISE + "/pattern");
        CASES.put(
                "form-field-unknown",
                new Case(
                        service -> ((ObjectNode) service.at("/form/ui/0")).put("pointer", "/nowhere"),
                        "/form/ui/0/pointer form-field-unknown"));
        on("form-field-unlabelled", "/form/schema/properties/extra", "{\"type\": \"boolean\"}", "/form/ui");
        CASES.put(
                "document-too-large",
                new Case(
                        service -> {
                            for (int i = 0; i < 80; i++) {
                                service.withArray("/eligibility")
                                        .addObject()
                                        .putObject("text")
                                        .put("ar", "ن".repeat(2_000))
                                        .put("en", "x");
                            }
                        },
                        " document-too-large"));
        CASES.put(
                "more-faults",
                new Case(
                        service -> {
                            for (int i = 0; i < 2_000; i++) {
                                service.put("unknown" + i, i);
                            }
                        },
                        " more-faults"));
        asked("asked-though-held", "{\"type\": \"string\", \"format\": \"email\"}", "", "/form/ui/7");
        asked(
                "prefill-unknown",
                "{\"type\": \"string\", \"maxLength\": 9}",
                ", \"prefill\": \"person.shoeSize\"",
                "/form/ui/7/prefill");
        asked(
                "prefill-not-connected",
                "{\"type\": \"string\", \"maxLength\": 9}",
                ", \"prefill\": \"agency.sedd.tradeLicenceNumber\"",
                "/form/ui/7/prefill");
        asked(
                "prefill-type",
                "{\"type\": \"string\", \"maxLength\": 9}",
                ", \"prefill\": \"person.email\"",
                "/form/ui/7/prefill");
        asked(
                "prefill-of-other",
                "{\"type\": \"string\", \"format\": \"email\"}",
                ", \"prefill\": \"person.email\", \"concerns\": \"other\"",
                "/form/ui/7/concerns");
        CASES.put(
                "assurance-too-low",
                new Case(
                        service -> {
                            service.put("assurance", "SOP1");
                            field(
                                    service,
                                    "{\"type\": \"string\", \"format\": \"emirates-id\"}",
                                    ", \"prefill\": \"person.emiratesId\"");
                        },
                        "/assurance assurance-too-low"));
        on("text-without-rule", "/eligibility/0/reason", TEXT, "/eligibility/0/reason");
        CASES.put(
                "fee-set-twice",
                new Case(
                        service -> {
                            Trial.put(service, "/fees/0/rule", "\"1\"");
                            Trial.put(service, "/fees/0/amount", "\"1.00\"");
                        },
                        "/fees/0/rule fee-set-twice"));
        onRule("rule-too-long", "true" + " && true".repeat(200));
        onRule("rule-too-complex", "(".repeat(100) + "true" + ")".repeat(100));
        onRule("rule-syntax", "answers.bedrooms >");
        onRule("rule-type", "answers.bathrooms > 1");
        onRule("rule-result", "answers.premiseNumber");
        onRule("rule-dynamic", "dyn(answers.premiseNumber) == 1");
        onRule("rule-unguarded", "answers.bedrooms > 1");
        onRule("rule-value-unknown", "answers.occupancy == 'squatter'");
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        onRule(
                "rule-runs-too-long",
                ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, a + b + c + d > 0))))");
        onRule("rule-pattern", "answers.premiseNumber.matches('(')");
        onRule("rule-pattern-large", "answers.premiseNumber.matches('((((a{100}){100}){100}){100})')");
        onRule("rule-pattern-computed", "answers.premiseNumber.matches(answers.premiseNumber)");
        onRule("rule-grows-too-large", "size(['aaaaaaaaaaaaaaaa']" + ".map(a,a+a+a+a)".repeat(10) + "[0]) > 1");
        onRule("rule-fails", "1 / (size(answers.premiseNumber) - 9) > 0");
        onBranches("role-of-officers", SAFETY + "/owner", "\"applicant\"", SAFETY + "/role");
        onBranches(
                "document-unknown",
                SAFETY + "/actions/clear/documents",
                "[\"unheard-of\"]",
                SAFETY + "/actions/clear/documents/0");
        onBranches("branches-have-owners", DEPARTMENTS + "/owner", "\"officer\"", DEPARTMENTS + "/owner");
        onBranches("branches-in-progress", DEPARTMENTS + "/status", "\"SUBMITTED\"", DEPARTMENTS + "/status");
        CASES.put(
                "branches-share-system",
                new Case(
                        service -> {
                            Trial.branched(service);
                            for (String branch : new String[] {"safety", "planning"}) {
                                Trial.put(
                                        service,
                                        DEPARTMENTS + "/branches/" + branch + "/stages/review/actions/clear/by",
                                        "\"agency-system\"");
                            }
                        },
                        DEPARTMENTS + "/branches branches-share-system"));
        onBranches(
                "branch-cannot-pass",
                DEPARTMENTS + "/branches/safety/stages/cleared/ends",
                "\"failed\"",
                DEPARTMENTS + "/branches/safety/stages");
        onBranches(
                "branch-ends-at-once",
                DEPARTMENTS + "/branches/safety/initial",
                "\"cleared\"",
                DEPARTMENTS + "/branches/safety/initial");
        onBranches("join-incomplete", DEPARTMENTS + "/join/failed", null, DEPARTMENTS + "/join/failed");
        CASES.put(
                "join-without-need",
                new Case(
                        service -> {
                            Trial.branched(service);
                            for (String branch : new String[] {"safety", "planning"}) {
                                Trial.put(
                                        service,
                                        DEPARTMENTS + "/branches/" + branch + "/stages/objected/ends",
                                        "\"passed\"");
                            }
                        },
                        DEPARTMENTS + "/join/failed join-without-need"));
        onBranches("join-waits-anyway", DEPARTMENTS + "/join/passed/waits", "true", DEPARTMENTS + "/join/passed/waits");
        on(
                "appeal-not-to-agency",
                "/workflow/stages/rejected/actions/appeal/to",
                "\"completed\"",
                "/workflow/stages/rejected/actions/appeal/to");
        on(
                "appeal-not-handed-over",
                "/workflow/stages/appeal/actions/overturn/to",
                "\"in-review\"",
                "/workflow/stages/appeal/actions/overturn/effects");
        CASES.put(
                "appeal-without-last-word",
                new Case(
                        service -> {
                            Trial.put(service, "/workflow/stages/appeal/actions/uphold/to", "\"rejected\"");
                            Trial.put(service, "/workflow/stages/appeal/actions/withdraw-appeal", null);
                        },
                        "/workflow/stages/rejected appeal-without-last-word"));
        onBranches(
                "four-eyes-of-officers",
                DEPARTMENTS + "/actions/withdraw/fourEyes",
                "[\"clear\"]",
                DEPARTMENTS + "/actions/withdraw/fourEyes");
        onBranches(
                "four-eyes-unknown",
                "/workflow/stages/decision/actions/settle/fourEyes",
                "[\"submit\"]",
                "/workflow/stages/decision/actions/settle/fourEyes/0");
        onBranches(
                "four-eyes-too-late",
                SAFETY + "/actions/clear/fourEyes",
                "[\"settle\"]",
                SAFETY + "/actions/clear/fourEyes/0");
        onFee("rule-amount-out-of-range", "-5");
    }

    private static void asked(String code, String schema, String ui, String toldAt) {
        CASES.put(code, new Case(service -> field(service, schema, ui), toldAt + " " + code));
    }

    /** One more field, the eighth. */
    private static void field(ObjectNode service, String schema, String ui) {
        Trial.put(service, "/form/schema/properties/extra", schema);
        ObjectNode holder = JsonNodeFactory.instance.objectNode();
        Trial.put(holder, "/entry", "{\"pointer\": \"/extra\", \"label\": " + TEXT + ui + "}");
        service.withArray("/form/ui").add(holder.path("entry"));
    }

    static Stream<Arguments> cases() {
        return CASES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void beginsWithASoundDescription() {
        assertThat(Trial.told(_ -> {})).isEmpty();
    }

    @Test
    void findsNothingWrongWithSoundBranches() {
        assertThat(Trial.told(Trial::branched)).isEmpty();
    }

    @Test
    void looksIntoBranchesForStagesRulesAndTexts() {
        assertThat(Trial.told(service -> {
                    Trial.branched(service);
                    Trial.put(service, SAFETY + "/actions/clear/guard", "\"answers.ghost\"");
                    Trial.put(service, SAFETY + "/actions/object/to", "\"nowhere\"");
                    Trial.put(service, SAFETY + "/promise", null);
                    Trial.put(service, SAFETY + "/label/ar", "\"English\"");
                    Trial.put(service, DEPARTMENTS + "/join/failed/to", "\"nowhere\"");
                    Trial.put(service, DEPARTMENTS + "/join/passed/effects", "[\"shout\"]");
                }))
                .contains(
                        SAFETY + "/actions/clear/guard rule-type",
                        SAFETY + "/actions/clear/refusal required",
                        SAFETY + "/actions/object/to stage-unknown",
                        SAFETY + "/promise required",
                        SAFETY + "/label/ar not-arabic",
                        DEPARTMENTS + "/branches/safety/stages/objected stage-unreachable",
                        DEPARTMENTS + "/join/failed/to stage-unknown",
                        DEPARTMENTS + "/join/passed/effects/0 value-not-allowed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsTheFault(String code, Case example) {
        assertThat(Trial.told(example.change())).as(code).contains(example.told());
    }

    @Test
    void hasACaseForEveryCode() {
        var codes = new TreeSet<>(FaultCodes.OWN);
        codes.addAll(FaultCodes.COMMON);
        assertThat(new TreeSet<>(CASES.keySet())).isEqualTo(codes);
    }

    @Test
    void wordsEveryFaultInBothLanguages() {
        for (Locale language : new Locale[] {Locale.of("ar"), Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle(
                    "problems",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String code : FaultCodes.OWN) {
                assertThat(texts.containsKey("fault." + code))
                        .as(language + " " + code)
                        .isTrue();
            }
        }
    }
}
