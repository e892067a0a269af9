package ae.sharjah.digital.request.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DraftExpiryTest {
    private static final String PLAIN = """
        {"initial": "draft", "stages": {
          "draft": {"status": "DRAFT", "label": {"en": "Draft"}, "owner": "applicant", "promise": "P5D",
                    "role": null, "what": {"en": "Complete it"},
                    "actions": {"submit": {"by": "applicant", "to": "done", "label": {}}%s}},
          "done": {"status": "COMPLETED", "label": {}}%s}}
        """;

    @Test
    void isAddedToAWorkflowWithoutIt() {
        Workflow workflow = read("", "");

        Workflow expiring = DraftExpiry.addTo(workflow);

        Action expire = action(expiring, "expire");
        assertThat(expire.by()).isEqualTo(Party.PLATFORM);
        assertThat(expire.to()).isEqualTo("expired");
        assertThat(expire.label()).containsOnlyKeys("ar", "en");
        assertThat(expire.guard()).isNull();
        assertThat(expire.requires()).isEmpty();
        Stage end = expiring.stage("expired");
        assertThat(end.status()).isEqualTo(Status.EXPIRED);
        assertThat(end.label()).containsOnlyKeys("ar", "en");
        assertThat(end.actions()).isEmpty();
        assertThat(action(expiring, "submit")).isEqualTo(action(workflow, "submit"));
        Stage draft = expiring.stage("draft");
        Stage before = workflow.stage("draft");
        assertThat(draft)
                .isEqualTo(new Stage(
                        before.status(),
                        before.label(),
                        before.owner(),
                        before.role(),
                        before.promise(),
                        before.what(),
                        draft.actions(),
                        Map.of(),
                        null));
        assertThat(expiring.stage("done")).isEqualTo(workflow.stage("done"));
        assertThat(expiring.initial()).isEqualTo("draft");
    }

    @Test
    void leavesAWorkflowWithItsOwnExpiryUnchanged() {
        Workflow own = read(", \"give-up\": {\"by\": \"platform\", \"to\": \"done\", \"label\": {}}", "");

        assertThat(DraftExpiry.addTo(own)).isSameAs(own);
        assertThat(DraftExpiry.addTo(DraftExpiry.addTo(read("", "")))).isEqualTo(DraftExpiry.addTo(read("", "")));
    }

    @Test
    void usesTheWorkflowsOwnStageForExpiredDrafts() {
        Workflow workflow = read("", ", \"over\": {\"status\": \"EXPIRED\", \"label\": {\"en\": \"Over\"}}");

        Workflow expiring = DraftExpiry.addTo(workflow);

        assertThat(action(expiring, "expire").to()).isEqualTo("over");
        assertThat(expiring.stages()).containsOnlyKeys("draft", "done", "over");
        assertThat(expiring.stage("over").label()).isEqualTo(Map.of("en", "Over"));
    }

    @Test
    void usesCodesThatAreNotTaken() {
        Workflow workflow = read(
                ", \"expire\": {\"by\": \"applicant\", \"to\": \"done\", \"label\": {}}",
                ", \"expired\": {\"status\": \"WITHDRAWN\", \"label\": {}}");

        Workflow expiring = DraftExpiry.addTo(workflow);

        assertThat(action(expiring, "expire").by()).isEqualTo(Party.APPLICANT);
        assertThat(action(expiring, "platform-expire").to()).isEqualTo("platform-expired");
        assertThat(expiring.stage("platform-expired").status()).isEqualTo(Status.EXPIRED);
    }

    private static Action action(Workflow workflow, String code) {
        return Objects.requireNonNull(workflow.stage("draft").actions().get(code), code);
    }

    private static Workflow read(String action, String stage) {
        return JsonMapper.shared().readValue(PLAIN.formatted(action, stage), Workflow.class);
    }
}
