package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.problem.Fault;
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
                "/workflow/stages/lonely/status | COMPLETED | /workflow/stages/lonely stage-unreachable",
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
                "x | الحقل | SEWA account number | agency.sewa.accountNumber"
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

    private static java.util.List<Fault> faults(Consumer<ObjectNode> change) {
        return Trial.faults(change);
    }

    private static void put(ObjectNode service, String pointer, String value) {
        Trial.put(service, pointer, value == null ? null : JSON.writeValueAsString(value));
    }
}
