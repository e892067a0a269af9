package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.officer;
import static ae.sharjah.digital.request.testing.GardenPermit.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.testing.GardenPermit;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Appeals are workflow data; their peculiarity is that a rejected request continues. */
@RequestServiceTest
class AppealIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private GardenPermit permit;

    private RequestServiceClient.Response appeal(JsonNode rejected) {
        return service.act(permit.token, rejected, Map.of("action", "appeal", "reason", "The plan was enclosed"));
    }

    @Test
    void continuesFromARejectionWithAReason() {
        JsonNode rejected = permit.submitAndDecide(permit.khalid, "reject");
        assertThat(rejected.path("actions").path(0).path("action").asString()).isEqualTo("appeal");
        assertThat(rejected.path("actions").path(0).has("refusal")).isFalse();
        assertThat(service.act(permit.token, rejected, Map.of("action", "appeal"))
                        .status())
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
        var history =
                service.get(path(rejected) + "/history", permit.token).body().path("items");
        assertThat(history.path(2).path("label").path("en").asString()).isEqualTo("Appeal made");
        assertThat(history.path(2).path("reason").path("en").asString()).isEqualTo("The plan was enclosed");
        JsonNode proof =
                service.get(path(rejected) + "/history/proof", permit.token).body();
        assertThat(proof.path("intact").asBoolean()).isTrue();
    }

    @Test
    void isDecidedByAnotherOfficerWithTheRole() {
        JsonNode appealed =
                appeal(permit.submitAndDecide(permit.khalid, "reject")).body();
        var khalidOfAppeals = new Caller(permit.khalid.id(), Set.of("appeals"), null, AGENCY);

        refuses("action-of-other-role", () -> permit.act(officer(), appealed, "uphold"));
        refuses("four-eyes", () -> permit.act(khalidOfAppeals, appealed, "uphold"));
        refuses("four-eyes", () -> permit.act(khalidOfAppeals, appealed, "overturn"));

        permit.act(officer("appeals"), appealed, "overturn");
        assertThat(permit.read(appealed).path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void showsTheWordsOfTheDecisionAboutTheAppeal() {
        JsonNode appealed =
                appeal(permit.submitAndDecide(permit.khalid, "reject")).body();
        permit.actWithWords(officer("appeals"), appealed, "overturn", "The bill is corrected to AED 310");

        JsonNode decided = permit.read(appealed);
        assertThat(decided.path("decisionWords").asString()).isEqualTo("The bill is corrected to AED 310");
        assertThat(decided.has("decisionReason")).isFalse();
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void endsFinallyWhenTheDecisionIsUpheld() {
        JsonNode appealed =
                appeal(permit.submitAndDecide(permit.khalid, "reject")).body();
        permit.act(officer("appeals"), appealed, "uphold");

        JsonNode upheld = permit.read(appealed);
        assertThat(upheld.path("status").asString()).isEqualTo("REJECTED");
        assertThat(upheld.path("stage").asString()).isEqualTo("finally-rejected");
        assertThat(upheld.path("actions")).isEmpty();
        assertThat(upheld.has("waitingOn")).isFalse();
        assertThat(appeal(upheld).code()).isEqualTo("action-not-allowed");
    }

    @Test
    void isRefusedAfterThirtyDays() {
        JsonNode rejected = permit.submitAndDecide(permit.khalid, "reject");
        permit.setStageAge(rejected, 30);
        assertThat(permit.read(rejected).path("actions").path(0).has("refusal")).isFalse();

        permit.setStageAge(rejected, 31);
        assertThat(permit.read(rejected)
                        .path("actions")
                        .path(0)
                        .path("refusal")
                        .path("ar")
                        .asString())
                .isEqualTo("يُقدَّم التظلم خلال 30 يومًا من القرار");
        var late = appeal(rejected);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("condition-not-met");
        assertThat(permit.read(rejected).path("status").asString()).isEqualTo("REJECTED");
    }

    @Test
    void endsWhenItIsWithdrawn() {
        JsonNode appealed =
                appeal(permit.submitAndDecide(permit.khalid, "reject")).body();
        JsonNode back = service.act(permit.token, appealed, Map.of("action", "withdraw-appeal"))
                .body();
        assertThat(back.path("stage").asString()).isEqualTo("finally-rejected");
    }
}
