package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.platform.problem.Fault;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublicationCheckTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final References KNOWN = new References(
            Set.of("sewa"),
            Set.of("utilities"),
            Set.of("citizen", "resident"),
            Set.of("moving-home", "moving-to-the-emirate"));

    private final PublicationCheck check = new PublicationCheck(JSON);

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

    private java.util.List<Fault> faults(Consumer<ObjectNode> change) {
        ObjectNode service = Descriptions.sound("some-service", "خدمة", "Some service");
        service.set("workflow", Descriptions.sharedWorkflow("agency-system-decides"));
        change.accept(service);
        return check.faults(service, KNOWN);
    }

    private static void put(ObjectNode service, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        JsonNode parent = service.at(pointer.substring(0, last));
        ObjectNode target = parent.isObject() ? (ObjectNode) parent : service.withObject(pointer.substring(0, last));
        if (value == null) {
            target.remove(name);
        } else {
            target.put(name, value);
        }
    }
}
