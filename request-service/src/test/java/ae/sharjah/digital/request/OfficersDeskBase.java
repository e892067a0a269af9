package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Base of the tests of the officers' desk: an agency with two departments and a head who decides. */
abstract class OfficersDeskBase extends RequestServiceIT {
    static final String AGENCY = "desk-municipality";
    static final String SLUG = "desk-permit";
    static final UUID SERVICE = UUID.fromString("0199a000-0000-7000-8000-000000000040");
    static final String TASKS = "/api/agency/v1/tasks";
    static final String REQUESTS = "/api/agency/v1/requests";

    final UUID maryam = UUID.randomUUID();
    final String applicant = resident(maryam);
    final Staff safety = officer("sara", "officer", "safety");
    final Staff planning = officer("omar", "officer", "planning");
    final Staff head = officer("huda", "officer", "head");
    final Staff supervisor = officer("salem", "officer", "supervisor");

    record Staff(UUID id, String name, String token) {}

    static Staff officer(String name, String... roles) {
        return staff(AGENCY, name, roles);
    }

    static Staff staff(String agency, String name, String... roles) {
        UUID id = UUID.randomUUID();
        return new Staff(
                id,
                name,
                TestTokens.token(token -> token.subject(id)
                        .roles(roles)
                        .agency(agency)
                        .claim("preferred_username", name)
                        .audience("request-service")));
    }

    @BeforeEach
    void knowsThePermit() {
        publishOnce(permit());
    }

    private static ObjectNode permit() {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", SERVICE.toString()).put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        document.set("workflow", RunningService.resource("departments.json"));
        document.set("documents", RunningService.JSON.readTree("""
            [{"code": "site-plan", "label": {"ar": "مخطط الموقع", "en": "Site plan"}, "required": false}]
            """));
        return document;
    }

    JsonNode submitted() {
        var answer = service.create(applicant, Map.of("serviceId", SLUG, "answers", fitting(), "submit", true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    JsonNode asApplicant(JsonNode request) {
        return service.get("/api/v1/requests/" + request.path("id").asString(), applicant)
                .body();
    }

    /** The task of a branch, or of the stage itself, as the supervisor sees it. */
    JsonNode task(JsonNode request, String branch) {
        return state(request)
                .path("tasks")
                .valueStream()
                .filter(task -> task.path("branch").asString("").equals(branch))
                .findFirst()
                .orElseThrow();
    }

    JsonNode state(JsonNode request) {
        return service.get(REQUESTS + "?reference=" + request.path("reference").asString(), supervisor.token())
                .body()
                .path("items")
                .path(0);
    }

    static Map<String, String> seen(JsonNode versioned) {
        return seen(versioned.path("version").asLong());
    }

    static Map<String, String> seen(long version) {
        return new HashMap<>(Map.of("If-Match", "\"" + version + "\"", "Accept-Language", "en"));
    }

    static Map<String, String> purpose() {
        return Map.of("Access-Purpose", "decide", "Accept-Language", "en");
    }

    RunningService.Answer claim(Staff officer, JsonNode task) {
        return service.send("POST", path(task) + "/claim", officer.token(), null, seen(task));
    }

    static String path(JsonNode task) {
        return TASKS + "/" + task.path("id").asString();
    }

    static String requestPath(JsonNode request) {
        return REQUESTS + "/" + request.path("id").asString();
    }

    RunningService.Answer act(Staff officer, JsonNode request, Map<String, Object> command) {
        long version = asApplicant(request).path("version").asLong();
        return service.post(requestPath(request) + "/actions", officer.token(), command, seen(version));
    }

    RunningService.Answer open(Staff officer, JsonNode request, String what) {
        return service.send("GET", requestPath(request) + what, officer.token(), null, purpose());
    }

    static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString("")).toList();
    }
}
