package ae.sharjah.digital.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Test of requests that the platform refuses at the gateway. */
@RunningPlatform
class RefusalsIT {

    private final LocalPlatform platform;

    RefusalsIT(LocalPlatform platform) {
        this.platform = platform;
    }

    @Test
    void anotherPersonsRequestIsNotFound() {
        MobileApp maryam = MobileApp.signedIn(platform, "maryam");
        MobileApp ravi = MobileApp.signedIn(platform, "ravi");
        JsonNode service = maryam.get("/api/v1/services/sewa-final-bill").expect(200);
        ApiResponse draft = maryam.create(service.required("id").asString(), service.required("exampleAnswers"), false);
        draft.expect(201);
        String address = "/api/v1/requests/" + draft.text("id");
        maryam.get(address).expect(200);
        ravi.get(address).expect(404);
        ravi.get(address + "/history").expect(404);
        assertThat(ravi.listAll("/api/v1/requests"))
                .extracting(request -> request.required("id").asString())
                .doesNotContain(draft.text("id"));
    }

    @Test
    void personalDataIsRefusedWithoutAToken() {
        MobileApp anyone = MobileApp.signedOut(platform);
        for (String path : new String[] {"requests", "notifications", "notifications/stream", "me"}) {
            anyone.get("/api/v1/" + path).expect(401);
        }
        anyone.create("sewa-final-bill", new JsonMapper().createObjectNode(), true)
                .expect(401);
    }

    @Test
    void aSignInTooWeakForTheServiceIsForbidden() {
        MobileApp john = MobileApp.signedIn(platform, "john");
        JsonNode service =
                john.get("/api/v1/services/moi-criminal-status-certificate").expect(200);
        ApiResponse refused = john.create(service.required("id").asString(), service.required("exampleAnswers"), true);
        refused.expect(403);
        assertThat(refused.text("code")).isEqualTo("assurance-too-low");
    }

    @Test
    void answersThatDoNotFitTheFormAreRefusedWithAllFaultsAtOnce() {
        MobileApp maryam = MobileApp.signedIn(platform, "maryam");
        JsonNode answers = new JsonMapper().readTree("{\"accountNumber\":\"1\",\"reason\":\"nothing\",\"more\":true}");
        ApiResponse refused = maryam.create("sewa-final-bill", answers, true);
        refused.expect(422);
        assertThat(refused.body().required("errors").valueStream())
                .extracting(fault -> fault.required("pointer").asString())
                .contains("/answers/accountNumber", "/answers/reason", "/answers/more");
    }

    @Test
    void anUnknownServiceIsNotFound() {
        MobileApp.signedOut(platform).get("/api/v1/services/no-such-service").expect(404);
    }
}
