package ae.sharjah.digital.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Appeals are workflow data: what is special about them is that a rejected request goes on. */
class AppealIT extends HandledByOfficersIT {

    private RunningService.Answer appeal(JsonNode rejected) {
        return service.act(token, rejected, Map.of("action", "appeal", "reason", "The plan was enclosed"));
    }

    @Test
    void goesOnFromARejectionWithAReason() {
        JsonNode rejected = decided(khalid, "reject");
        assertThat(rejected.path("actions").path(0).path("action").asString()).isEqualTo("appeal");
        assertThat(rejected.path("actions").path(0).has("refusal")).isFalse();
        assertThat(service.act(token, rejected, Map.of("action", "appeal")).status())
                .isEqualTo(422);

        JsonNode appealed = appeal(rejected).body();
        assertThat(appealed.path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(appealed.path("stage").asString()).isEqualTo("appeal");
        assertThat(appealed.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(appealed.path("waitingOn").has("until")).isTrue();
        assertThat(appealed.path("submittedAt")).isEqualTo(rejected.path("submittedAt"));
        assertThat(appealed.has("promise"))
                .as("the service's promise was of the decision")
                .isFalse();
        var history = service.get(path(rejected) + "/history", token).body().path("items");
        assertThat(history.path(2).path("label").path("en").asString()).isEqualTo("Appeal made");
        assertThat(history.path(2).path("reason").path("en").asString()).isEqualTo("The plan was enclosed");
        JsonNode proof = service.get(path(rejected) + "/history/proof", token).body();
        assertThat(proof.path("intact").asBoolean()).isTrue();
    }

    @Test
    void isDecidedBySomebodyElseWithTheRoleForIt() {
        JsonNode appealed = appeal(decided(khalid, "reject")).body();
        var khalidOfAppeals = new ae.sharjah.digital.platform.web.security.Caller(
                khalid.id(), java.util.Set.of("appeals"), null, AGENCY);

        refuses("action-of-other-role", () -> act(officer(), appealed, "uphold"));
        refuses("four-eyes", () -> act(khalidOfAppeals, appealed, "uphold"));
        refuses("four-eyes", () -> act(khalidOfAppeals, appealed, "overturn"));

        act(officer("appeals"), appealed, "overturn");
        assertThat(request(appealed).path("status").asString()).isEqualTo("COMPLETED");
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void endsForGoodWhenTheDecisionIsUpheld() {
        JsonNode appealed = appeal(decided(khalid, "reject")).body();
        act(officer("appeals"), appealed, "uphold");

        JsonNode upheld = request(appealed);
        assertThat(upheld.path("status").asString()).isEqualTo("REJECTED");
        assertThat(upheld.path("stage").asString()).isEqualTo("finally-rejected");
        assertThat(upheld.path("actions")).isEmpty();
        assertThat(upheld.has("waitingOn")).isFalse();
        assertThat(appeal(upheld).code()).isEqualTo("action-not-allowed");
    }

    @Test
    void isRefusedOnceThirtyDaysHavePassed() {
        JsonNode rejected = decided(khalid, "reject");
        stageBegan(rejected, 30);
        assertThat(request(rejected).path("actions").path(0).has("refusal")).isFalse();

        stageBegan(rejected, 31);
        assertThat(request(rejected)
                        .path("actions")
                        .path(0)
                        .path("refusal")
                        .path("ar")
                        .asString())
                .isEqualTo("يُقدَّم التظلم خلال 30 يومًا من القرار");
        var late = appeal(rejected);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("condition-not-met");
        assertThat(request(rejected).path("status").asString()).isEqualTo("REJECTED");
    }

    @Test
    void canBeTakenBackAndIsThenOver() {
        JsonNode appealed = appeal(decided(khalid, "reject")).body();
        JsonNode back = service.act(token, appealed, Map.of("action", "withdraw-appeal"))
                .body();
        assertThat(back.path("stage").asString()).isEqualTo("finally-rejected");
    }
}
