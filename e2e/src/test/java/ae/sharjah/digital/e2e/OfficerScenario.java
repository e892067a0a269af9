package ae.sharjah.digital.e2e;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Scenario of a service that officers of the municipality decide. */
final class OfficerScenario {

    static final String OFFICER = "officer-municipality";

    /** Officer who answers complaints about decisions of {@link #OFFICER}. */
    static final String COMPLAINT_OFFICER = "appeals-municipality";

    private static final String SERVICE = "municipality-pest-control";

    private OfficerScenario() {}

    static JsonNode service(MobileApp app) {
        return app.get("/api/v1/services/" + SERVICE).expect(200);
    }

    /** Submits a request and returns the response. */
    static JsonNode submit(MobileApp applicant, JsonNode service) {
        return applicant
                .create(service.required("id").asString(), service.required("exampleAnswers"), true)
                .expect(201);
    }

    /** Returns the service's label for an action of its agency. */
    static JsonNode label(JsonNode service, String action) {
        return service.at("/workflow/stages")
                .valueStream()
                .flatMap(stage -> stage.path("actions").valueStream())
                .filter(each -> each.path("code").asString().equals(action))
                .flatMap(each -> Stream.of(each.required("label")))
                .findFirst()
                .orElseThrow();
    }

    /** Approves a request through the API as the officer. */
    static void approve(MobileApp officer, MobileApp applicant, String requestId) {
        String etag = applicant.get("/api/v1/requests/" + requestId).tag();
        officer.actAsOfficer(requestId, etag, Map.of("action", "approve")).expect(200);
    }
}
