package ae.sharjah.digital.request.testing;

import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A service whose requests officers decide, in the workflow that ships with the catalogue, with one applicant. */
public final class GardenPermit {
    public static final String AGENCY = "sharjah-municipality";
    private static final String SLUG = "garden-permit";

    public final UUID maryam = UUID.randomUUID();
    public final String token = resident(maryam);
    public final Caller khalid = officer();

    private final RequestServiceClient service;
    private final OfficerActions officers;
    private final JdbcClient jdbc;

    GardenPermit(RequestServiceClient service, OfficerActions officers, JdbcClient jdbc) {
        this.service = service;
        this.officers = officers;
        this.jdbc = jdbc;
    }

    static ObjectNode document() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000060");
        document.put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        document.set("workflow", TestResources.bundledWorkflow("officer-decides.yaml"));
        // The catalogue writes the service's own promise into the workflow.
        document.withObject("/workflow/stages/in-review").put("promise", "P5D");
        return document;
    }

    public static Caller officer(String... roles) {
        return new Caller(UUID.randomUUID(), Set.of(roles), null, AGENCY);
    }

    /** Returns the body that creates a request for the caller, or for a principal. */
    public static Map<String, Object> newRequest(@Nullable UUID principal, boolean submit) {
        var body = new HashMap<String, Object>(Map.of("serviceId", SLUG, "answers", validAnswers(), "submit", submit));
        if (principal != null) {
            body.put("onBehalfOf", principal);
        }
        return body;
    }

    public JsonNode submitRequest() {
        var response = service.create(token, newRequest(null, true));
        assertThat(response.status()).as(response.body().toString()).isEqualTo(201);
        return response.body();
    }

    /** Submits a request and returns it as it is after the officer's action. */
    public JsonNode submitAndDecide(Caller officer, String action) {
        JsonNode request = submitRequest();
        act(officer, request, action);
        return read(request);
    }

    /** Reads a request as its applicant. */
    public JsonNode read(JsonNode request) {
        return service.get(path(request), token).body();
    }

    public static String path(JsonNode request) {
        return "/api/v1/requests/" + request.path("id").asString();
    }

    public static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    /** Performs an officer's action with a reason. */
    public void act(Caller officer, JsonNode seen, String action) {
        act(officer, seen, action, "not-eligible", null);
    }

    /** Performs an officer's action with words of the officer instead of one of the platform's reasons. */
    public void actWithWords(Caller officer, JsonNode seen, String action, String words) {
        act(officer, seen, action, null, words);
    }

    private void act(
            Caller officer, JsonNode seen, String action, @Nullable String reasonCode, @Nullable String words) {
        officers.act(
                officer,
                new RequestId(id(seen)),
                seen.path("version").asLong(),
                new OfficerActions.Command(
                        ActionRef.ofStage(action), reasonCode, Map.of(), words, List.of(), List.of()));
    }

    /** Changes the stored request as if it had entered its stage earlier. */
    public void setStageAge(JsonNode request, int days) {
        jdbc.sql("UPDATE request SET stage_since = now() - make_interval(days => :days) WHERE id = :id")
                .param("days", days)
                .param("id", id(request))
                .update();
    }

    /** Returns the data of an aggregate's events, oldest first, whether they were sent yet or not. */
    public List<JsonNode> events(String type, UUID aggregate) {
        return jdbc.sql("""
                        SELECT data FROM (SELECT type, aggregate_id, version, data FROM platform.outbox
                                          UNION ALL
                                          SELECT type, aggregate_id, version, data FROM platform.outbox_sent) published
                         WHERE type = :type AND aggregate_id = :id ORDER BY version
                        """).param("type", type).param("id", aggregate.toString()).query(String.class).list().stream()
                .peek(data -> assertThat(EventSchemas.validate(type, data)).isEmpty())
                .<JsonNode>map(TestResources.JSON::readTree)
                .toList();
    }
}
