package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.security.Caller;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Base of the tests with a service whose requests officers decide, in the workflow that ships with the catalogue. */
abstract class HandledByOfficersIT extends RequestServiceIT {
    static final String AGENCY = "sharjah-municipality";
    private static final String SLUG = "garden-permit";
    private static final Path WORKFLOW =
            Path.of("../catalog-service/src/main/resources/catalogue/workflows/officer-decides.yaml");

    final UUID maryam = UUID.randomUUID();
    final String token = resident(maryam);
    final Caller khalid = officer();

    @Autowired
    private OfficerActions officers;

    @BeforeEach
    void knowsThePermit() {
        publishOnce(permit());
    }

    private static ObjectNode permit() {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000060");
        document.put("slug", SLUG);
        document.remove("connection");
        document.withObject("/agency").put("id", AGENCY);
        try (var file = Files.newBufferedReader(WORKFLOW)) {
            document.set("workflow", RunningService.JSON.valueToTree(new Yaml().<Object>load(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // The catalogue writes the service's own promise out.
        document.withObject("/workflow/stages/in-review").put("promise", "P5D");
        return document;
    }

    static Caller officer(String... roles) {
        return new Caller(UUID.randomUUID(), Set.of(roles), null, AGENCY);
    }

    static Map<String, Object> permitFor(@Nullable UUID principal, boolean submit) {
        var wanted = new HashMap<String, Object>(Map.of("serviceId", SLUG, "answers", fitting(), "submit", submit));
        if (principal != null) {
            wanted.put("onBehalfOf", principal);
        }
        return wanted;
    }

    JsonNode submitted() {
        var answer = service.create(token, permitFor(null, true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** As the officers leave it. */
    JsonNode decided(Caller officer, String action) {
        JsonNode request = submitted();
        act(officer, request, action);
        return request(request);
    }

    JsonNode request(JsonNode of) {
        return service.get(path(of), token).body();
    }

    static String path(JsonNode request) {
        return "/api/v1/requests/" + request.path("id").asString();
    }

    static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }

    void act(Caller officer, JsonNode seen, String action) {
        officers.act(
                officer,
                id(seen),
                seen.path("version").asLong(),
                new OfficerActions.Command(
                        ActionRef.ofStage(action), "not-eligible", Map.of(), null, List.of(), List.of()));
    }

    /** As if the request had got to its stage earlier. */
    void stageBegan(JsonNode request, int daysAgo) {
        jdbc.sql("UPDATE request SET stage_since = now() - make_interval(days => :days) WHERE id = :id")
                .param("days", daysAgo)
                .param("id", id(request))
                .update();
    }

    /** Data of the events of an aggregate, oldest first, whether they were sent yet or not. */
    List<JsonNode> events(String type, UUID aggregate) {
        return jdbc.sql("""
            SELECT data FROM (SELECT type, aggregate_id, version, data FROM platform.outbox
                              UNION ALL
                              SELECT type, aggregate_id, version, data FROM platform.outbox_sent) told
             WHERE type = :type AND aggregate_id = :id ORDER BY version
            """).param("type", type).param("id", aggregate.toString()).query(String.class).list().stream()
                .peek(data -> assertThat(EventContract.faults(type, data)).isEmpty())
                .<JsonNode>map(RunningService.JSON::readTree)
                .toList();
    }
}
