package ae.sharjah.digital.request.testing;

import static ae.sharjah.digital.request.testing.GardenPermit.AGENCY;
import static ae.sharjah.digital.request.testing.GardenPermit.id;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Complaints about requests for a garden permit, and an officer who answers them. */
public final class GardenComplaints {
    public static final String COMPLAINTS = "/api/v1/complaints";
    public static final String AGENCY_COMPLAINTS = "/api/agency/v1/complaints";

    public final GardenPermit permit;
    public final String noora = officerToken(UUID.randomUUID(), AGENCY, "complaints");

    private final RequestServiceClient service;

    GardenComplaints(RequestServiceClient service, GardenPermit permit) {
        this.service = service;
        this.permit = permit;
    }

    public static String officerToken(UUID person, @Nullable String agency, String... roles) {
        return TestTokens.token(token -> {
            token.subject(person.toString()).roles(roles).audience("request-service");
            if (agency != null) {
                token.claim("agency", agency);
            }
        });
    }

    /** Creates a complaint as the applicant. */
    public RequestServiceClient.Response complain(JsonNode request, String category, String words) {
        return service.post(
                COMPLAINTS,
                permit.token,
                newComplaint(request, category, words),
                RequestServiceClient.idempotencyKey());
    }

    /** Returns the body that creates a complaint. */
    public static Map<String, Object> newComplaint(JsonNode request, String category, String words) {
        return Map.of("requestId", id(request), "category", category, "words", words);
    }

    /** Returns a header that names the version last seen. */
    public static Map<String, String> ifMatch(JsonNode complaint) {
        return Map.of("If-Match", "\"" + complaint.path("version").asLong() + "\"");
    }

    public RequestServiceClient.Response answer(String officer, JsonNode complaint, String words) {
        return service.post(
                AGENCY_COMPLAINTS + "/" + id(complaint) + "/answer",
                officer,
                Map.of("words", words),
                ifMatch(complaint));
    }

    public RequestServiceClient.Response reopen(JsonNode complaint, String words) {
        return service.post(
                COMPLAINTS + "/" + id(complaint) + "/reopen", permit.token, Map.of("words", words), ifMatch(complaint));
    }

    public RequestServiceClient.Response close(JsonNode complaint) {
        return service.send(
                "POST", COMPLAINTS + "/" + id(complaint) + "/close", permit.token, null, ifMatch(complaint));
    }

    /** Reads a complaint as the applicant. */
    public JsonNode read(JsonNode complaint) {
        return service.get(COMPLAINTS + "/" + id(complaint), permit.token).body();
    }
}
