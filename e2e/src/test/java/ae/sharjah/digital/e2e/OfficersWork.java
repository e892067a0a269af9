package ae.sharjah.digital.e2e;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A service that officers of the municipality decide, and what is needed to have them at work on it. */
final class OfficersWork {

    static final String OFFICER = "officer-municipality";

    /** Answers complaints about what {@link #OFFICER} decides. */
    static final String ANSWERER = "appeals-municipality";

    private static final String SERVICE = "municipality-pest-control";

    private OfficersWork() {}

    static JsonNode service(MobileApp app) {
        return app.get("/api/v1/services/" + SERVICE).expect(200);
    }

    /** A new request, as it was answered. */
    static JsonNode submitted(MobileApp applicant, JsonNode service) {
        return applicant
                .create(service.required("id").asString(), service.required("exampleAnswers"), true)
                .expect(201);
    }

    /** What the service calls an action of its agency. */
    static JsonNode label(JsonNode service, String action) {
        return service.at("/workflow/stages")
                .valueStream()
                .flatMap(stage -> stage.path("actions").valueStream())
                .filter(each -> each.path("code").asString().equals(action))
                .flatMap(each -> Stream.of(each.required("label")))
                .findFirst()
                .orElseThrow();
    }

    /** Decides with the officer's own device. */
    static void approve(MobileApp officer, MobileApp applicant, String requestId) {
        String seen = applicant.get("/api/v1/requests/" + requestId).tag();
        officer.handle(requestId, seen, Map.of("action", "approve")).expect(200);
    }
}
