package ae.sharjah.digital.request.testing;

import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An agency with two departments and a head who decides, an applicant, and what they do over HTTP. */
public final class OfficersDesk {
    public static final String AGENCY = "desk-municipality";
    public static final String SLUG = "desk-permit";
    public static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000040");
    public static final String TASKS = "/api/agency/v1/tasks";
    public static final String REQUESTS = "/api/agency/v1/requests";

    public final UUID maryam = UUID.randomUUID();
    public final String applicant = resident(maryam);
    public final Staff safety = officer("sara", "officer", "safety");
    public final Staff planning = officer("omar", "officer", "planning");
    public final Staff head = officer("huda", "officer", "head");
    public final Staff supervisor = officer("salem", "officer", "supervisor");

    private final RequestServiceClient service;

    OfficersDesk(RequestServiceClient service) {
        this.service = service;
    }

    /** An officer with a token of theirs. */
    public record Staff(UUID id, String name, String token) {}

    public static Staff officer(String name, String... roles) {
        return staff(AGENCY, name, roles);
    }

    public static Staff staff(String agency, String name, String... roles) {
        UUID id = UUID.randomUUID();
        return new Staff(
                id,
                name,
                TestTokens.token(builder -> builder.subject(id)
                        .roles(roles)
                        .agency(agency)
                        .claim("preferred_username", name)
                        .audience("request-service")));
    }

    static ObjectNode permit() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", SERVICE.toString()).put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        document.set("workflow", TestResources.json("departments.json"));
        document.set("documents", TestResources.JSON.readTree("""
                [{"code": "site-plan", "label": {"ar": "مخطط الموقع", "en": "Site plan"}, "required": false}]
                """));
        return document;
    }

    public JsonNode submitRequest() {
        return create(true);
    }

    public JsonNode createDraft() {
        return create(false);
    }

    private JsonNode create(boolean submit) {
        var response =
                service.create(applicant, Map.of("serviceId", SLUG, "answers", validAnswers(), "submit", submit));
        assertThat(response.status()).as(response.body().toString()).isEqualTo(201);
        return response.body();
    }

    /** Reads a request as its applicant. */
    public JsonNode asApplicant(JsonNode request) {
        return service.get("/api/v1/requests/" + request.path("id").asString(), applicant)
                .body();
    }

    /** Returns the task of a branch, or of the stage itself, as the supervisor sees it. */
    public JsonNode task(JsonNode request, String branch) {
        return state(request)
                .path("tasks")
                .valueStream()
                .filter(task -> task.path("branch").asString("").equals(branch))
                .findFirst()
                .orElseThrow();
    }

    /** Finds a request by its reference, as the supervisor sees it. */
    public JsonNode state(JsonNode request) {
        return service.get(REQUESTS + "?reference=" + request.path("reference").asString(), supervisor.token())
                .body()
                .path("items")
                .path(0);
    }

    /** Returns headers that name the version last seen. */
    public static Map<String, String> ifMatch(JsonNode versioned) {
        return ifMatch(versioned.path("version").asLong());
    }

    public static Map<String, String> ifMatch(long version) {
        return new HashMap<>(Map.of("If-Match", "\"" + version + "\"", "Accept-Language", "en"));
    }

    /** Returns headers that name a purpose of access. */
    public static Map<String, String> purpose() {
        return Map.of("Access-Purpose", "decide", "Accept-Language", "en");
    }

    public RequestServiceClient.Response claim(Staff officer, JsonNode task) {
        return service.send("POST", taskPath(task) + "/claim", officer.token(), null, ifMatch(task));
    }

    public static String taskPath(JsonNode task) {
        return TASKS + "/" + task.path("id").asString();
    }

    public static String requestPath(JsonNode request) {
        return REQUESTS + "/" + request.path("id").asString();
    }

    /** Performs an officer's action on the current version of a request. */
    public RequestServiceClient.Response act(Staff officer, JsonNode request, Map<String, Object> command) {
        long version = asApplicant(request).path("version").asLong();
        return service.post(requestPath(request) + "/actions", officer.token(), command, ifMatch(version));
    }

    /** Opens a part of a request, such as {@code /history}, for a purpose. */
    public RequestServiceClient.Response open(Staff officer, JsonNode request, String part) {
        return service.send("GET", requestPath(request) + part, officer.token(), null, purpose());
    }

    public static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString("")).toList();
    }
}
