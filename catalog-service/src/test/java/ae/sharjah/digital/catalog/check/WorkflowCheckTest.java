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

class WorkflowCheckTest {
    @Test
    void refusesAStageWithoutPathToADecision() {
        assertThat(faults(service -> {
                    ObjectNode review = service.withObject("/workflow/stages/in-review/actions");
                    review.properties().forEach(action -> ((ObjectNode) action.getValue()).put("to", "in-review"));
                }))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .contains("/workflow/stages/in-review stage-without-way-out");
    }

    @Test
    void refusesEndlessAppeals() {
        assertThat(faultTexts(service -> service.at("/workflow/stages/appeal/actions")
                        .forEach(action -> ((ObjectNode) action).put("to", "rejected"))))
                .contains(
                        "/workflow/stages/rejected appeal-without-last-word",
                        "/workflow/stages/appeal stage-without-way-out");
    }

    @Test
    void requiresDispatchWhenAnAppealReturnsToTheAgencySystem() {
        String overturn = "/workflow/stages/appeal/actions/overturn";
        assertThat(faultTexts(service -> putText(service, overturn + "/to", "in-review")))
                .containsExactly(overturn + "/effects appeal-not-handed-over");
        assertThat(faultTexts(service -> {
                    putText(service, overturn + "/to", "in-review");
                    service.withArray(overturn + "/effects").add("dispatch");
                }))
                .isEmpty();
    }

    @Test
    void allowsDaysInStageOnlyInGuards() {
        String appeal = "/workflow/stages/rejected/actions/appeal";
        assertThat(faultTexts(service ->
                        putText(service, appeal + "/guard", "daysInStage < 3 && applicant.assurance != 'SOP1'")))
                .isEmpty();
        assertThat(faultTexts(service -> putText(service, appeal + "/guard", "daysInStage == 'three'")))
                .contains(appeal + "/guard rule-type");
        assertThat(faultTexts(service -> {
                    putText(service, "/eligibility/0/rule", "daysInStage < 3");
                    put(service, "/eligibility/0/reason", "{\"ar\": \"نص\", \"en\": \"Text\"}");
                }))
                .contains("/eligibility/0/rule rule-type");
    }

    /** Checks workflows of a draft and stages of officers with the given transitions only. */
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
    void refusesAWorkflowWithoutDecision(String transitions, String expected) {
        assertThat(faultTexts(service -> replaceWorkflow(service, transitions))).contains(expected);
    }

    @Test
    void acceptsAWorkflowThatDecides() {
        assertThat(faultTexts(service -> replaceWorkflow(
                        service, "draft>review review>completed review>rejected draft>withdrawn review>withdrawn")))
                .noneMatch(fault -> fault.contains("stage-without-way-out") || fault.contains("never-completes"));
    }

    private static void replaceWorkflow(ObjectNode service, String transitions) {
        String text = "{\"ar\": \"نص\", \"en\": \"Text\"}";
        ObjectNode stages = service.withObject("/workflow").putObject("stages");
        for (String transition : transitions.split(" ")) {
            String[] ends = transition.split(">");
            for (String code : ends) {
                String status = switch (code) {
                    case "draft" -> "DRAFT";
                    case "review", "other" -> "IN_PROGRESS";
                    default -> code.toUpperCase(java.util.Locale.ROOT);
                };
                put(service, "/workflow/stages/" + code + "/status", "\"" + status + "\"");
                put(service, "/workflow/stages/" + code + "/label", text);
            }
            String by = ends[0].equals("draft") || ends[1].equals("withdrawn") ? "applicant" : "officer";
            put(
                    service,
                    "/workflow/stages/" + ends[0] + "/actions/to-" + ends[1],
                    "{\"by\": \"%s\", \"to\": \"%s\", \"label\": %s}".formatted(by, ends[1], text));
        }
        assertThat(stages).isNotEmpty();
    }
}
