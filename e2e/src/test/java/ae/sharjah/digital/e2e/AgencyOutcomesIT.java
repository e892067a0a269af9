package ae.sharjah.digital.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Test of agencies that do more than approve; a magic word in the notes selects the sandbox agency's behaviour. */
@RunningPlatform
class AgencyOutcomesIT {

    private static final String SERVICE = "moi-criminal-status-certificate";

    private final MobileApp maryam;

    AgencyOutcomesIT(LocalPlatform platform) {
        maryam = MobileApp.signedIn(platform, "maryam");
    }

    @Test
    void aRejectionCarriesItsReasonInBothLanguages() {
        JsonNode rejected = Requests.awaitStatus(maryam, submit("MAGIC-REJECT"), "REJECTED");
        assertThat(rejected.at("/decisionReason/ar").asString()).matches(".*\\p{IsArabic}.*");
        assertThat(rejected.at("/decisionReason/en").asString()).matches(".*[A-Za-z].*");
    }

    @Test
    void aRequestContinuesAfterTheRequestedInformationIsProvided() {
        String id = submit("MAGIC-INFO");
        JsonNode waiting = Requests.awaitStatus(maryam, id, "AWAITING_APPLICANT");
        assertThat(waiting.at("/waitingOn/party").asString()).isEqualTo("applicant");
        ObjectNode answers = example();
        answers.put("notes", "the passport number is on the second page");
        ApiResponse provided = maryam.act(
                id,
                maryam.get("/api/v1/requests/" + id).tag(),
                Map.of("action", "provide-information", "answers", answers));
        provided.expect(200);
        Requests.awaitStatus(maryam, id, "COMPLETED");
    }

    @Test
    void aRequestReachesAnAgencyThatFailsAtFirst() {
        Requests.awaitStatus(maryam, submit("MAGIC-FAIL"), "COMPLETED");
    }

    private String submit(String notes) {
        ObjectNode answers = example();
        answers.put("notes", notes);
        ApiResponse created = maryam.create(SERVICE, answers, true);
        created.expect(201);
        return created.text("id");
    }

    private ObjectNode example() {
        return (ObjectNode)
                maryam.get("/api/v1/services/" + SERVICE).expect(200).required("exampleAnswers");
    }
}
