package ae.sharjah.digital.catalog.check;

import static ae.sharjah.digital.catalog.check.FaultCases.TEXT;
import static ae.sharjah.digital.catalog.check.FaultCases.addEighthField;

import tools.jackson.databind.node.ObjectNode;

/** The cases of the faults of texts, references, forms, known data and rules, and of simple workflows. */
final class DescriptionFaultCases {
    private static final String NOTES = "/form/schema/properties/notes";
    private static final String PREMISE = "/form/schema/properties/premiseNumber";

    private DescriptionFaultCases() {}

    static void addTo(FaultCases cases) {
        cases.on("required", "/summary/en", null, "/summary/en");
        cases.on("unknown-field", "/colour", "\"red\"", "/colour");
        cases.on("type", "/title", "\"Title\"", "/title");
        cases.on("value-not-allowed", "/assurance", "\"SOP9\"", "/assurance");
        cases.on("form-of-value", "/slug", "\"Upper Case\"", "/slug");
        cases.on("too-small", "/summary/en", "\"\"", "/summary/en");
        cases.on("too-large", NOTES + "/maxLength", "1000000", NOTES + "/maxLength");
        cases.on("repeated", "/audiences", "[\"citizen\", \"citizen\"]", "/audiences");
        cases.put(
                "schema",
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.put(
                                    service,
                                    "/form/schema/properties/bedrooms",
                                    "{\"type\": \"number\", \"minimum\": 0, \"maximum\": 9, \"multipleOf\": 7}");
                            PublicationCheckFixture.put(service, "/exampleAnswers/bedrooms", "2");
                        },
                        "/exampleAnswers/bedrooms schema"));
        cases.on("not-arabic", "/summary/ar", "\"English only\"", "/summary/ar");
        cases.on("not-english", "/summary/en", "\"خدمة\"", "/summary/en");
        cases.on("text-says-nothing", "/summary/en", "\"\\u200b\"", "/summary/en");
        cases.on("promise-of-nothing", "/serviceTime/promise", "\"P0D\"", "/serviceTime/promise");
        cases.on("promise-too-long", "/serviceTime/promise", "\"P9999D\"", "/serviceTime/promise");
        cases.on(
                "end-is-pending",
                "/workflow/stages/completed/owner",
                "\"officer\"",
                "/workflow/stages/completed/owner");
        cases.on("workflow-never-completes", "/workflow/stages/completed/status", "\"REJECTED\"", "/workflow/stages");
        cases.on("form-unfillable", NOTES + "/minLength", "10000", NOTES + "/minLength");
        cases.on("not-plain-text", "/outcome/en", "\"<script>alert(1)</script>\"", "/outcome/en");
        cases.on("reference-unknown", "/sector", "\"unheard-of\"", "/sector");
        cases.on("workflow-unknown", "/workflow", "\"no-such-workflow\"", "/workflow");
        cases.on("stage-unknown", "/workflow/initial", "\"nowhere\"", "/workflow/initial");
        cases.on("workflow-begins-with-draft", "/workflow/initial", "\"in-review\"", "/workflow/initial");
        cases.on("stage-unreachable", "/workflow/stages/lonely/status", "\"COMPLETED\"", "/workflow/stages/lonely");
        cases.put(
                "stage-without-way-out",
                new FaultCase(
                        service -> service.withObject("/workflow/stages/in-review/actions")
                                .properties()
                                .forEach(action -> ((ObjectNode) action.getValue()).put("to", "in-review")),
                        "/workflow/stages/in-review stage-without-way-out"));
        cases.on(
                "stage-goes-on-after-the-end",
                "/workflow/stages/completed/actions/again/to",
                "\"draft\"",
                "/workflow/stages/completed/actions");
        cases.on(
                "action-code-reserved",
                "/workflow/stages/in-review/actions/overdue/to",
                "\"completed\"",
                "/workflow/stages/in-review/actions/overdue");
        cases.on(
                "owner-cannot-act",
                "/workflow/stages/in-review/owner",
                "\"payment\"",
                "/workflow/stages/in-review/actions");
        cases.put(
                "stage-only-guarded",
                new FaultCase(
                        service -> service.withObject("/workflow/stages/in-review/actions")
                                .properties()
                                .forEach(action -> {
                                    ((ObjectNode) action.getValue()).put("guard", "answers.declaration");
                                    PublicationCheckFixture.put((ObjectNode) action.getValue(), "/refusal", TEXT);
                                }),
                        "/workflow/stages/in-review/actions stage-only-guarded"));
        cases.on("connection-needed", "/connection", null, "/workflow/stages/draft/actions/submit/effects");
        cases.on(
                "payment-not-offered",
                "/workflow/stages/draft/actions/submit/effects",
                "[\"dispatch\", \"request-payment\"]",
                "/workflow/stages/draft/actions/submit/effects");
        cases.on("connection-unknown", "/connection", "\"sewa-two\"", "/connection");
        cases.on("form-subset", NOTES + "/type", "\"null\"", NOTES + "/type");
        cases.on("form-closed", "/form/schema/additionalProperties", "true", "/form/schema/additionalProperties");
        cases.on("form-keyword", NOTES + "/$ref", "\"https://example.org/x.json\"", NOTES + "/$ref");
        cases.on("form-unbounded", NOTES + "/maxLength", null, NOTES);
        cases.on("form-required-unknown", "/form/schema/required", "[\"ghost\"]", "/form/schema/required");
        cases.on("form-pattern", PREMISE + "/pattern", "\"^(?=a)a$\"", PREMISE + "/pattern");
        cases.on("form-pattern-open", PREMISE + "/pattern", "\"[0-9]+\"", PREMISE + "/pattern");
        cases.on(
                "form-pattern-large",
                PREMISE + "/pattern",
                "\"^((((a{100}){100}){100}){100})$\"",
                PREMISE + "/pattern");
        cases.put(
                "form-field-unknown",
                new FaultCase(
                        service -> ((ObjectNode) service.at("/form/ui/0")).put("pointer", "/nowhere"),
                        "/form/ui/0/pointer form-field-unknown"));
        cases.on("form-field-unlabelled", "/form/schema/properties/extra", "{\"type\": \"boolean\"}", "/form/ui");
        cases.put(
                "document-too-large",
                new FaultCase(
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
        cases.put(
                "more-faults",
                new FaultCase(
                        service -> {
                            for (int i = 0; i < 2_000; i++) {
                                service.put("unknown" + i, i);
                            }
                        },
                        " more-faults"));
        cases.put(
                "check-too-long",
                new FaultCase(
                        service -> {
                            String rule = "['" + "a".repeat(400) + "'].map(a, a + a + a + a)[0]"
                                    + ".matches('^(a{900}|b)+$')";
                            for (int i = 0; i < 10; i++) {
                                ObjectNode condition =
                                        service.withArray("/eligibility").addObject();
                                condition.put("rule", rule);
                            }
                        },
                        " check-too-long"));
        cases.asked("asked-though-held", "{\"type\": \"string\", \"format\": \"email\"}", "", "/form/ui/7");
        cases.asked(
                "prefill-unknown",
                "{\"type\": \"string\", \"maxLength\": 9}",
                ", \"prefill\": \"person.shoeSize\"",
                "/form/ui/7/prefill");
        cases.asked(
                "prefill-not-connected",
                "{\"type\": \"string\", \"maxLength\": 9}",
                ", \"prefill\": \"agency.sedd.tradeLicenceNumber\"",
                "/form/ui/7/prefill");
        cases.asked(
                "prefill-type",
                "{\"type\": \"string\", \"maxLength\": 9}",
                ", \"prefill\": \"person.email\"",
                "/form/ui/7/prefill");
        cases.asked(
                "prefill-of-other",
                "{\"type\": \"string\", \"format\": \"email\"}",
                ", \"prefill\": \"person.email\", \"concerns\": \"other\"",
                "/form/ui/7/concerns");
        cases.put(
                "assurance-too-low",
                new FaultCase(
                        service -> {
                            service.put("assurance", "SOP1");
                            addEighthField(
                                    service,
                                    "{\"type\": \"string\", \"format\": \"emirates-id\"}",
                                    ", \"prefill\": \"person.emiratesId\"");
                        },
                        "/assurance assurance-too-low"));
        cases.on("text-without-rule", "/eligibility/0/reason", TEXT, "/eligibility/0/reason");
        cases.put(
                "fee-set-twice",
                new FaultCase(
                        service -> {
                            PublicationCheckFixture.put(service, "/fees/0/rule", "\"1\"");
                            PublicationCheckFixture.put(service, "/fees/0/amount", "\"1.00\"");
                        },
                        "/fees/0/rule fee-set-twice"));
        cases.onRule("rule-too-long", "true" + " && true".repeat(200));
        cases.onRule("rule-too-complex", "(".repeat(100) + "true" + ")".repeat(100));
        cases.onRule("rule-syntax", "answers.bedrooms >");
        cases.onRule("rule-type", "answers.bathrooms > 1");
        cases.onRule("rule-result", "answers.premiseNumber");
        cases.onRule("rule-dynamic", "dyn(answers.premiseNumber) == 1");
        cases.onRule("rule-unguarded", "answers.bedrooms > 1");
        cases.onRule("rule-value-unknown", "answers.occupancy == 'squatter'");
        String ten = "[1,2,3,4,5,6,7,8,9,10]";
        cases.onRule(
                "rule-runs-too-long",
                ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, " + ten + ".all(d, a + b + c + d > 0))))");
        cases.onRule("rule-pattern", "answers.premiseNumber.matches('(')");
        cases.onRule("rule-pattern-large", "answers.premiseNumber.matches('((((a{100}){100}){100}){100})')");
        cases.onRule("rule-pattern-computed", "answers.premiseNumber.matches(answers.premiseNumber)");
        cases.onRule("rule-grows-too-large", "size(['aaaaaaaaaaaaaaaa']" + ".map(a,a+a+a+a)".repeat(10) + "[0]) > 1");
        cases.onRule("rule-fails", "1 / (size(answers.premiseNumber) - 9) > 0");
        cases.onFee("rule-amount-out-of-range", "-5");
    }
}
