package ae.sharjah.digital.catalog.check;

import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.faultTexts;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.faults;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.put;
import static ae.sharjah.digital.catalog.check.PublicationCheckFixture.putText;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PublicationCheckTest {
    @Test
    void acceptsAValidDescription() {
        assertThat(faults(_ -> {})).isEmpty();
    }

    /** Makes one change per row: the pointer, the new value (- removes it), and the expected fault. */
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
                "/connection | - | /workflow/stages/draft/actions/submit/effects connection-needed",
                "/workflow/stages/in-review/owner | payment | /workflow/stages/in-review/owner payment-not-offered",
                "/workflow/stages/in-review/actions/approve/by | payment | /workflow/stages/in-review/actions/approve/by payment-not-offered"
            })
    void reportsPlaceAndCodeOfAFault(String pointer, String value, String expected) {
        assertThat(faults(service -> putText(service, pointer, value)))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains(expected);
    }

    @Test
    void acceptsPromisesOfDaysHoursAndMinutes() {
        for (String promise : new String[] {"P1D", "PT1H", "PT30M", "PT1H30M", "P1DT1H", "P1DT30M", "P1DT1H30M"}) {
            assertThat(faults(service -> putText(service, "/serviceTime/promise", promise)))
                    .as(promise)
                    .isEmpty();
            assertThat(java.time.Duration.parse(promise)).isPositive();
        }
    }

    @Test
    void acceptsNamesInTheOtherScript() {
        assertThat(faults(service -> putText(service, "/summary/ar", "الدخول بهوية UAE PASS ورقم IBAN")))
                .isEmpty();
    }

    @Test
    void refusesAKeywordWithoutVisibleText() {
        assertThat(faultTexts(service -> service.withArray("/keywords/en").set(0, "\u200b")))
                .contains("/keywords/en/0 text-says-nothing");
    }

    @Test
    void refusesDuplicateCodesOfFeesAndDocuments() {
        for (String list : new String[] {"/fees", "/documents"}) {
            assertThat(faultTexts(service -> {
                        var entries = service.withArray(list);
                        if (entries.isEmpty()) {
                            put(
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

    @Test
    void refusesScriptsInAnyText() {
        for (String script : new String[] {
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "&#x3c;script&#x3e;"
        }) {
            assertThat(faults(service -> {
                        putText(service, "/title/ar", "خدمة " + script);
                        putText(service, "/form/ui/0/label/en", "Field " + script);
                        putText(service, "/workflow/stages/draft/label/en", script);
                        putText(service, "/exampleAnswers/notes", script);
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
}
