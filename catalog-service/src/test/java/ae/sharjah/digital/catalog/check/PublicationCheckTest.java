package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.problem.Fault;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublicationCheckTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void passesASoundDescription() {
        assertThat(faults(_ -> {})).isEmpty();
    }

    /** One change each: where, what is put there (nothing: it is taken away), and the fault it leads to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/summary/en | - | /summary/en required",
                "/summary/en | '' | /summary/en too-small",
                "/summary/en | '   ' | /summary/en form-of-value",
                "/summary/ar | English only | /summary/ar not-arabic",
                "/outcome/en | <script>alert(1)</script> | /outcome/en not-plain-text",
                "/outcome/en | Tom &amp; Jerry | /outcome/en not-plain-text",
                "/slug | Upper Case | /slug form-of-value",
                "/sector | unheard-of | /sector reference-unknown",
                "/serviceTime/promise | 3 hours | /serviceTime/promise form-of-value",
                "/degradedMode | sometimes | /degradedMode value-not-allowed",
                "/fees/0/note | - | /fees/0/note required",
                "/fees/0/amount | 12.5 | /fees/0/amount form-of-value",
                "/form/schema/properties/notes/maxLength | - | /form/schema/properties/notes form-unbounded",
                "/form/schema/properties/bedrooms/maximum | - | /form/schema/properties/bedrooms form-unbounded",
                "/form/schema/properties/premiseNumber/pattern | ^(a$ | /form/schema/properties/premiseNumber/pattern form-pattern",
                "/form/schema/properties/premiseNumber/pattern | ^(?=a)a$ | /form/schema/properties/premiseNumber/pattern form-pattern",
                "/form/schema/properties/premiseNumber/pattern | [0-9]+ | /form/schema/properties/premiseNumber/pattern form-pattern-open",
                "/form/schema/properties/moveInDate/format | time | /form/schema/properties/moveInDate/format value-not-allowed",
                "/form/schema/properties/notes/type | null | /form/schema/properties/notes/type form-subset",
                "/form/schema/properties/notes/if | x | /form/schema/properties/notes/if form-keyword",
                "/form/schema/properties/extra/type | boolean | /form/ui form-field-unlabelled",
                "/form/schema/$defs | x | /form/schema/$defs form-keyword",
                "/form/ui/0/pointer | /nowhere | /form/ui/0/pointer form-field-unknown",
                "/form/ui/1/options/tenant | - | /form/ui/1/options/tenant required",
                "/form/ui/1/options/squatter/en | Squatter | /form/ui/1/options/squatter value-not-allowed",
                "/exampleAnswers/occupancy | guest | /exampleAnswers/occupancy value-not-allowed",
                "/exampleAnswers/premiseNumber | - | /exampleAnswers/premiseNumber required",
                "/exampleAnswers/unasked | 1 | /exampleAnswers/unasked unknown-field",
                "/exampleAnswers/moveInDate | 2026-02-30 | /exampleAnswers/moveInDate form-of-value",
                "/workflow/initial | nowhere | /workflow/initial stage-unknown",
                "/workflow/initial | in-review | /workflow/initial workflow-begins-with-draft",
                "/workflow/stages/in-review/promise | - | /workflow/stages/in-review/promise required",
                "/workflow/stages/in-review/owner | - | /workflow/stages/in-review/owner required",
                "/workflow/stages/in-review/what | - | /workflow/stages/in-review/what required",
                "/workflow/stages/in-review/owner | payment | /workflow/stages/in-review/actions owner-cannot-act",
                "/workflow/stages/draft/actions/submit/to | moon | /workflow/stages/draft/actions/submit/to stage-unknown",
                "/workflow/stages/completed/actions/again/to | draft | /workflow/stages/completed/actions stage-goes-on-after-the-end",
                "/workflow/stages/rejected/actions/appeal/by | officer | /workflow/stages/rejected/actions stage-goes-on-after-the-end",
                "/workflow/stages/rejected/actions/appeal/to | moon | /workflow/stages/rejected/actions/appeal/to stage-unknown",
                "/workflow/stages/rejected/actions/appeal/to | draft | /workflow/stages/rejected/actions/appeal/to appeal-not-to-agency",
                "/workflow/stages/rejected/owner | applicant | /workflow/stages/rejected/owner end-is-pending",
                "/workflow/stages/appeal/promise | - | /workflow/stages/appeal/promise required",
                "/workflow/stages/lonely/status | COMPLETED | /workflow/stages/lonely stage-unreachable",
                "/serviceTime/promise | P1DT | /serviceTime/promise form-of-value",
                "/serviceTime/promise | PT | /serviceTime/promise form-of-value",
                "/serviceTime/promise | P0D | /serviceTime/promise promise-of-nothing",
                "/serviceTime/promise | P0DT0H0M | /serviceTime/promise promise-of-nothing",
                "/workflow/stages/in-review/promise | P1DT | /workflow/stages/in-review/promise form-of-value",
                "/workflow/stages/in-review/promise | PT0M | /workflow/stages/in-review/promise promise-of-nothing",
                "/workflow/stages/completed/promise | P1D | /workflow/stages/completed/promise end-is-pending",
                "/workflow/stages/completed/owner | officer | /workflow/stages/completed/owner end-is-pending",
                "/workflow/stages/completed/role | expert | /workflow/stages/completed/role end-is-pending",
                "/summary/en | \u200b | /summary/en text-says-nothing",
                "/summary/en | \u200f | /summary/en text-says-nothing",
                "/summary/en | \u00a0 | /summary/en text-says-nothing",
                "/summary/en | \u3164 | /summary/en text-says-nothing",
                "/summary/en | ... | /summary/en text-says-nothing",
                "/summary/en | 2026 | /summary/en not-english",
                "/summary/en | جملة عربية كاملة | /summary/en not-english",
                "/summary/en | جملة عربية كاملة فيها حرف a | /summary/en not-english",
                "/summary/ar | A whole English sentence, ن | /summary/ar not-arabic",
                "/summary/ar | ... | /summary/ar text-says-nothing",
                "/summary/fr | ... | /summary/fr text-says-nothing",
                "/form/ui/0/label/en | بطاقة | /form/ui/0/label/en not-english",
                "/connection | - | /workflow/stages/draft/actions/submit/effects connection-needed"
            })
    void tellsWhereAndWhatIsWrong(String pointer, String value, String expected) {
        assertThat(faults(service -> put(service, pointer, value)))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(expected);
    }

    @Test
    void refusesAWorkflowWithoutAWayOut() {
        assertThat(faults(service -> {
                    ObjectNode review = service.withObject("/workflow/stages/in-review/actions");
                    review.properties().forEach(action -> ((ObjectNode) action.getValue()).put("to", "in-review"));
                }))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains("/workflow/stages/in-review stage-without-way-out");
    }

    @Test
    void letsNobodyAppealForEver() {
        assertThat(told(service -> service.at("/workflow/stages/appeal/actions")
                        .forEach(action -> ((ObjectNode) action).put("to", "rejected"))))
                .contains(
                        "/workflow/stages/rejected appeal-without-last-word",
                        "/workflow/stages/appeal stage-without-way-out");
    }

    @Test
    void letsAnAppealGoBackToTheAgencysSystemWhereItIsHandedOverAnew() {
        String overturn = "/workflow/stages/appeal/actions/overturn";
        assertThat(told(service -> put(service, overturn + "/to", "in-review")))
                .containsExactly(overturn + "/effects appeal-not-handed-over");
        assertThat(told(service -> {
                    put(service, overturn + "/to", "in-review");
                    service.withArray(overturn + "/effects").add("dispatch");
                }))
                .isEmpty();
    }

    @Test
    void readsTheDaysInTheStageInGuardsAlone() {
        String appeal = "/workflow/stages/rejected/actions/appeal";
        assertThat(told(service -> put(service, appeal + "/guard", "daysInStage < 3 && applicant.assurance != 'SOP1'")))
                .isEmpty();
        assertThat(told(service -> put(service, appeal + "/guard", "daysInStage == 'three'")))
                .contains(appeal + "/guard rule-type");
        assertThat(told(service -> {
                    put(service, "/eligibility/0/rule", "daysInStage < 3");
                    Trial.put(service, "/eligibility/0/reason", "{\"ar\": \"نص\", \"en\": \"Text\"}");
                }))
                .contains("/eligibility/0/rule rule-type");
    }

    @Test
    void takesPromisesOfDaysHoursAndMinutes() {
        for (String promise : new String[] {"P1D", "PT1H", "PT30M", "PT1H30M", "P1DT1H", "P1DT30M", "P1DT1H30M"}) {
            assertThat(faults(service -> put(service, "/serviceTime/promise", promise)))
                    .as(promise)
                    .isEmpty();
            assertThat(java.time.Duration.parse(promise)).isPositive();
        }
    }

    @Test
    void takesNamesInLettersOfTheOtherLanguage() {
        assertThat(faults(service -> put(service, "/summary/ar", "الدخول بهوية UAE PASS ورقم IBAN")))
                .isEmpty();
    }

    @Test
    void refusesAKeywordThatSaysNothing() {
        assertThat(told(service -> service.withArray("/keywords/en").set(0, "\u200b")))
                .contains("/keywords/en/0 text-says-nothing");
    }

    @Test
    void refusesTwoFeesOrDocumentsOfOneCode() {
        for (String list : new String[] {"/fees", "/documents"}) {
            assertThat(told(service -> {
                        var entries = service.withArray(list);
                        if (entries.isEmpty()) {
                            Trial.put(
                                    (ObjectNode) entries.addObject(),
                                    "/label",
                                    "{\"ar\": \"وثيقة\", \"en\": \"Document\"}");
                            ((ObjectNode) entries.get(0)).put("code", "x").put("required", true);
                        }
                        entries.add(entries.get(0).deepCopy());
                    }))
                    .anyMatch(fault -> fault.startsWith(list + "/") && fault.endsWith("/code repeated"));
        }
    }

    /** Draft and officers' stages with nothing but these ways between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draft>review review>rejected | /workflow/stages workflow-never-completes",
                "draft>withdrawn | /workflow/stages workflow-never-completes",
                "draft>withdrawn | /workflow/stages/draft stage-without-way-out",
                "draft>review draft>completed review>other other>review review>withdrawn other>withdrawn | /workflow/stages/review stage-without-way-out",
                "draft>review draft>completed review>other other>review review>expired | /workflow/stages/other stage-without-way-out"
            })
    void refusesAWorkflowThatDecidesNothing(String ways, String expected) {
        assertThat(told(service -> onlyWays(service, ways))).contains(expected);
    }

    @Test
    void takesAWorkflowThatDecides() {
        assertThat(told(service -> onlyWays(
                        service, "draft>review review>completed review>rejected draft>withdrawn review>withdrawn")))
                .noneMatch(fault -> fault.contains("stage-without-way-out") || fault.contains("never-completes"));
    }

    private static void onlyWays(ObjectNode service, String ways) {
        String text = "{\"ar\": \"نص\", \"en\": \"Text\"}";
        ObjectNode stages = service.withObject("/workflow").putObject("stages");
        for (String way : ways.split(" ")) {
            String[] ends = way.split(">");
            for (String code : ends) {
                String status = switch (code) {
                    case "draft" -> "DRAFT";
                    case "review", "other" -> "IN_PROGRESS";
                    default -> code.toUpperCase(java.util.Locale.ROOT);
                };
                Trial.put(service, "/workflow/stages/" + code + "/status", "\"" + status + "\"");
                Trial.put(service, "/workflow/stages/" + code + "/label", text);
            }
            String by = ends[0].equals("draft") || ends[1].equals("withdrawn") ? "applicant" : "officer";
            Trial.put(
                    service,
                    "/workflow/stages/" + ends[0] + "/actions/to-" + ends[1],
                    "{\"by\": \"%s\", \"to\": \"%s\", \"label\": %s}".formatted(by, ends[1], text));
        }
        assertThat(stages).isNotEmpty();
    }

    /** One more field of the form, and what is told of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'type':'string','minLength':9,'maxLength':3} ; /minLength form-unfillable",
                "{'type':'string','maxLength':0} ; /maxLength form-unfillable",
                "{'type':'string','minLength':99999,'pattern':'^a*$'} ; /minLength too-large",
                "{'type':'string','format':'date','maxLength':5} ; /maxLength form-unfillable",
                "{'type':'string','format':'emirates-id','minLength':30} ; /minLength form-unfillable",
                "{'type':'integer','minimum':9,'maximum':3} ; /minimum form-unfillable",
                "{'type':'integer','minimum':1.2,'maximum':1.8} ; /minimum form-unfillable",
                "{'type':'number','minimum':1,'maximum':6,'multipleOf':7} ; /minimum form-unfillable",
                "{'type':'integer','minimum':0,'maximum':1e30} ; /maximum too-large",
                "{'type':'number','minimum':-1e300,'maximum':1} ; /minimum too-small",
                "{'type':'array','maxItems':3,'minItems':5,'items':{'type':'string','maxLength':9}} ; /minItems form-unfillable",
                "{'type':'array','maxItems':3,'minItems':2,'uniqueItems':true,'items':{'type':'string','enum':['a']}} ; /minItems form-unfillable",
                "{'type':'array','maxItems':0,'items':{'type':'string','maxLength':9}} ; /maxItems form-unfillable",
                "{'type':'string','enum':[]} ; /enum form-unfillable",
                "{'type':'array','maxItems':3,'items':{'type':'string','enum':[]}} ; /items/enum form-unfillable",
                "{'type':'string','enum':[1,null,'a']} ; /enum/0 type",
                "{'type':'string','enum':[1,null,'a']} ; /enum/1 type",
                "{'type':'string','enum':['abc','a'],'maxLength':2} ; /enum/0 value-not-allowed",
                "{'type':'string','enum':['abc','1'],'pattern':'^[0-9]$'} ; /enum/0 value-not-allowed",
                "{'type':'boolean','const':false} ; /const value-not-allowed",
                "{'type':'boolean','const':'x'} ; /const value-not-allowed",
                "{'type':'string','pattern':'^a|b$'} ; /pattern form-pattern-open",
                "{'type':'string','pattern':'^a\\\\$'} ; /pattern form-pattern-open",
                "{'type':'string','pattern':'^[a$'} ; /pattern form-pattern-open",
                "{'type':'string','pattern':'^(?m)a$'} ; /pattern form-pattern-open",
                "{'type':'string','pattern':'^\\\\Q[\\\\E((((a{100}){100}){100}){100})$'} ; /pattern form-pattern-large"
            })
    void refusesFieldsThatNobodyCanFillIn(String field, String expected) {
        assertThat(told(service -> Trial.put(service, "/form/schema/properties/extra", field.replace('\'', '"'))))
                .contains("/form/schema/properties/extra" + expected);
    }

    @Test
    void tellsNumbersThatNothingReckonsWith() {
        assertThat(told(service -> {
                    Trial.put(service, "/exampleAnswers/bedrooms", "1e25");
                    Trial.put(service, "/form/schema/properties/bedrooms/maximum", "1e30");
                    put(service, "/eligibility/0/rule", "has(answers.bedrooms) && answers.bedrooms > 1");
                    Trial.put(service, "/eligibility/0/reason", "{\"ar\": \"نص\", \"en\": \"Text\"}");
                }))
                .contains("/exampleAnswers/bedrooms too-large", "/form/schema/properties/bedrooms/maximum too-large");
    }

    @Test
    void triesRulesOnTheLongestTextsThatTheFormTakes() {
        assertThat(told(service -> {
                    put(service, "/eligibility/0/rule", "int(answers.premiseNumber) > 0");
                    Trial.put(service, "/eligibility/0/reason", "{\"ar\": \"نص\", \"en\": \"Text\"}");
                    put(service, "/form/schema/properties/premiseNumber/pattern", "^[0-9]{1,40}$");
                }))
                .contains("/eligibility/0/rule rule-fails");
    }

    @Test
    void refusesAFormWithTenThousandFieldsInTime() {
        long started = System.nanoTime();
        assertThat(faults(service -> {
                    ObjectNode properties = service.withObject("/form/schema/properties");
                    for (int i = 0; i < 10_000; i++) {
                        properties.putObject("field" + i).put("type", "boolean");
                    }
                }))
                .extracting(Fault::code)
                .contains("too-large", "form-field-unlabelled");
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @Test
    void readsNoRemoteSchema() {
        long started = System.nanoTime();
        assertThat(faults(service -> {
                    service.withObject("/form/schema").put("$ref", "https://schemas.example.org/form.json");
                    service.withObject("/form/schema/properties/notes").put("$ref", "http://169.254.169.254/");
                }))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains("/form/schema/$ref form-keyword", "/form/schema/properties/notes/$ref form-keyword");
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(.*,){11}P$",
                "^((a{30}){30}){30}$",
                "^((((a{9}){9}){9}){9}){9}$",
                "^(a|a|a|a|a|a|a|a)*$"
            })
    void takesBoundedTimeForAnyPattern(String pattern) {
        long started = System.nanoTime();
        faults(service -> {
            put(service, "/form/schema/properties/premiseNumber/pattern", pattern);
            put(service, "/exampleAnswers/premiseNumber", "a,".repeat(5_000) + "!");
        });
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }

    @Test
    void refusesScriptsWhereverTheyStand() {
        for (String script : new String[] {
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "&#x3c;script&#x3e;"
        }) {
            assertThat(faults(service -> {
                        put(service, "/title/ar", "خدمة " + script);
                        put(service, "/form/ui/0/label/en", "Field " + script);
                        put(service, "/workflow/stages/draft/label/en", script);
                        put(service, "/exampleAnswers/notes", script);
                        service.withObject("/keywords").putArray("en").add(script);
                    }))
                    .extracting(fault -> fault.pointer() + " " + fault.code())
                    .contains(
                            "/title/ar not-plain-text",
                            "/form/ui/0/label/en not-plain-text",
                            "/workflow/stages/draft/label/en not-plain-text",
                            "/exampleAnswers/notes not-plain-text",
                            "/keywords/en/0 not-plain-text");
        }
    }

    /** A field that asks for what is held, by its name or label. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fullName | الحقل | Field | person.name",
                "x | اسمك الكامل | Field | person.name",
                "x | الحقل | Your full name | person.name",
                "emiratesId | الحقل | Field | person.emiratesId",
                "x | رقم الهوية | Field | person.emiratesId",
                "x | الحقل | Emirates ID number * | person.emiratesId",
                "mobileNumber | الحقل | Field | person.mobile",
                "x | رقم الهاتف المتحرك | Field | person.mobile",
                "x | الحقل | Contact mobile | person.mobile",
                "email | الحقل | Field | person.email",
                "x | البريد الإلكتروني | Field | person.email",
                "x | الحقل | SEWA account number | agency.sewa.accountNumber",
                "x | الحقل | Enter your Emirates ID number please | person.emiratesId",
                "x | الحقل | Please enter your full name (required) | person.name",
                "x | الحقل | Please type your e-mail here | person.email",
                "x | الحقل | The mobile number we call before the visit | person.mobile",
                "x | الحقل | Emirates\u200b ID\u00a0number | person.emiratesId",
                "x | يرجى إدخال رقم هويتك الإماراتية هنا | Field | person.emiratesId",
                "x | الرجاء كتابة اسمك الكامل | Field | person.name",
                "x | رقم الهاتف الذي نتصل به قبل الزيارة | Field | person.mobile"
            })
    void asksNobodyForWhatIsHeld(String name, String arabic, String english, String source) {
        assertThat(faults(service -> asking(service, name, arabic, english)))
                .filteredOn(fault -> fault.code().equals("asked-though-held"))
                .extracting(Fault::pointer, fault -> fault.arguments().getFirst())
                .contains(org.assertj.core.groups.Tuple.tuple("/form/ui/7", source));
        assertThat(faults(service -> {
                    asking(service, name, arabic, english);
                    put(service, "/form/ui/7/concerns", "other");
                }))
                .isEmpty();
    }

    /** A field that asks for what is held by the form of its values. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^784[0-9]{12}$ ; person.emiratesId",
                "^784-[0-9]{4}-[0-9]{7}-[0-9]$ ; person.emiratesId",
                "^05[0-9]{8}$ ; person.mobile",
                "^(00971|[+]971)5[0-9]{8}$ ; person.mobile",
                "^[^@]+@[^@]+$ ; person.email"
            })
    void asksNobodyForWhatIsHeldByItsPattern(String pattern, String source) {
        assertThat(faults(service -> {
                    asking(service, "x", "الحقل", "Field");
                    put(service, "/form/schema/properties/x/pattern", pattern);
                }))
                .filteredOn(fault -> fault.code().equals("asked-though-held"))
                .extracting(fault -> fault.arguments().getFirst())
                .containsExactly(source);
    }

    @Test
    void mayAskForNumbersOfAnyKind() {
        for (String pattern : new String[] {"^[0-9]{15}$", "^[0-9]{10}$", "^[A-Za-z0-9-]{1,40}$", "^.{1,40}$"}) {
            assertThat(faults(service -> {
                        asking(service, "x", "الحقل", "Field");
                        put(service, "/form/schema/properties/x/pattern", pattern);
                    }))
                    .as(pattern)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shopName | اسم المتجر | Name of the shop",
                "tradeName | الاسم التجاري المقترح | Proposed trade name",
                "x | رقم الرخصة التجارية | Trade licence number"
            })
    void mayAskForWhatNobodyConnectedHolds(String name, String arabic, String english) {
        assertThat(faults(service -> asking(service, name, arabic, english))).isEmpty();
    }

    private static void asking(ObjectNode service, String name, String arabic, String english) {
        service.withObject("/form/schema/properties/" + name)
                .put("type", "string")
                .put("maxLength", 50);
        ObjectNode entry = service.withArray("/form/ui").addObject();
        entry.put("pointer", "/" + name);
        entry.putObject("label").put("ar", arabic).put("en", english);
    }

    private static java.util.List<String> told(Consumer<ObjectNode> change) {
        return Trial.told(change);
    }

    private static java.util.List<Fault> faults(Consumer<ObjectNode> change) {
        return Trial.faults(change);
    }

    private static void put(ObjectNode service, String pointer, String value) {
        Trial.put(service, pointer, value == null ? null : JSON.writeValueAsString(value));
    }
}
