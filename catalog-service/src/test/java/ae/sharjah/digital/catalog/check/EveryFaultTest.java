package ae.sharjah.digital.catalog.check;

import static ae.sharjah.digital.catalog.check.WorkflowFaultCases.DEPARTMENTS;
import static ae.sharjah.digital.catalog.check.WorkflowFaultCases.SAFETY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes one change of a valid description for every fault code, so that a lost check fails its row. */
class EveryFaultTest {
    private static final FaultCases CASES = new FaultCases();

    static {
        DescriptionFaultCases.addTo(CASES);
        WorkflowFaultCases.addTo(CASES);
    }

    static Stream<Arguments> cases() {
        return CASES.byCode().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @Test
    void startsFromAValidDescription() {
        assertThat(PublicationCheckFixture.faultTexts(_ -> {})).isEmpty();
    }

    @Test
    void acceptsValidBranches() {
        assertThat(PublicationCheckFixture.faultTexts(PublicationCheckFixture::addBranches))
                .isEmpty();
    }

    @Test
    void checksStagesRulesAndTextsOfBranches() {
        assertThat(PublicationCheckFixture.faultTexts(service -> {
                    PublicationCheckFixture.addBranches(service);
                    PublicationCheckFixture.put(service, SAFETY + "/actions/clear/guard", "\"answers.ghost\"");
                    PublicationCheckFixture.put(service, SAFETY + "/actions/object/to", "\"nowhere\"");
                    PublicationCheckFixture.put(service, SAFETY + "/promise", null);
                    PublicationCheckFixture.put(service, SAFETY + "/label/ar", "\"English\"");
                    PublicationCheckFixture.put(service, DEPARTMENTS + "/join/failed/to", "\"nowhere\"");
                    PublicationCheckFixture.put(service, DEPARTMENTS + "/join/passed/effects", "[\"shout\"]");
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
    void reportsTheFault(String code, FaultCase example) {
        assertThat(PublicationCheckFixture.faultTexts(example.change()))
                .as(code)
                .contains(example.expected());
    }

    @Test
    void hasACaseForEveryFaultCode() {
        var codes = new TreeSet<>(FaultCodes.CATALOG_CODES);
        codes.addAll(FaultCodes.PLATFORM_CODES);
        assertThat(new TreeSet<>(CASES.byCode().keySet())).isEqualTo(codes);
    }

    @Test
    void hasATextForEveryFaultInBothLanguages() {
        for (Locale language : new Locale[] {Locale.of("ar"), Locale.ENGLISH}) {
            var texts = ResourceBundle.getBundle(
                    "problems",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String code : FaultCodes.CATALOG_CODES) {
                assertThat(texts.containsKey("fault." + code))
                        .as(language + " " + code)
                        .isTrue();
            }
        }
    }
}
