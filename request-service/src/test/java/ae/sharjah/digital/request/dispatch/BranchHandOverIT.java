package ae.sharjah.digital.request.dispatch;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.lifecycle.TimedActions;
import ae.sharjah.digital.request.testing.PublishedServices;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import ae.sharjah.digital.request.workflow.ActionRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A dispatch that belongs to one of several branches and cannot be delivered. */
@RequestServiceTest
class BranchHandOverIT {
    private static final String SLUG = "meter-and-plan";
    private static final String AGENCY = "sewa";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private PublishedServices services;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    private final Caller planner = new Caller(UUID.randomUUID(), Set.of("planning"), null, AGENCY);

    @Autowired
    private OfficerActions officers;

    @Autowired
    private TimedActions platform;

    @BeforeEach
    void publishesAServiceWhoseSystemHasABranch() {
        services.publish(serviceWithSystemBranch());
    }

    /** Returns a service that the agency's system and its planners consider at the same time. */
    private static ObjectNode serviceWithSystemBranch() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000071");
        document.put("slug", SLUG);
        document.set("workflow", TestResources.json("departments.json"));
        document.withObject("/workflow/stages/draft/actions/submit")
                .putArray("effects")
                .add("dispatch");
        ObjectNode system = document.withObject("/workflow/stages/reviews/branches/safety/stages/review");
        system.remove("role");
        system.put("owner", "agency-system");
        ObjectNode actions = system.putObject("actions");
        actions.set("approve", action("cleared"));
        actions.set("reject", action("objected"));
        return document;
    }

    private static JsonNode action(String to) {
        return TestResources.JSON.readTree("""
                {"by": "agency-system", "to": "%s", "label": {"ar": "رأي النظام", "en": "The system's view"}}
                """.formatted(to));
    }

    @Test
    void assignsAnUndeliverableBranchToThePlatformAlone() {
        JsonNode request = submit();
        JsonNode planning = branch(request, "planning");

        publishUndeliverable(request);

        JsonNode waiting = branch(read(request), "safety");
        assertThat(waiting.path("waitingOn").path("party").asString()).isEqualTo("platform");
        assertThat(waiting.path("waitingOn").has("until"))
                .as("nothing is promised by it any more")
                .isFalse();
        assertThat(branch(read(request), "planning")).isEqualTo(planning);
    }

    @Test
    void firesNoAlarmForAnUndeliverableBranch() {
        JsonNode request = submit();
        publishUndeliverable(request);
        UUID id = UUID.fromString(request.path("id").asString());
        Instant late = Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(60));

        while (platform.fire(new RequestId(id), late).isPresent()) {
            // until nothing is due any more
        }

        assertThat(stepsByBranch(request))
                .contains("planning due-soon", "planning overdue")
                .doesNotContain("safety due-soon", "safety overdue");
    }

    @Test
    void stillWaitsForTheApplicantAskedInAnotherBranch() {
        JsonNode request = submit();
        var asks = new OfficerActions.Command(
                new ActionRef("planning", "ask"),
                "incomplete-information",
                Map.of(),
                null,
                List.of("/notes"),
                List.of());
        officers.act(
                planner,
                new RequestId(UUID.fromString(request.path("id").asString())),
                request.path("version").asLong(),
                asks);

        publishUndeliverable(request);

        JsonNode now = read(request);
        assertThat(now.path("status").asString()).isEqualTo("AWAITING_APPLICANT");
        assertThat(now.path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(now.path("waitingOn").path("fields").path(0).asString()).isEqualTo("/notes");
        assertThat(branch(now, "safety").path("waitingOn").path("party").asString())
                .isEqualTo("platform");
    }

    private JsonNode submit() {
        var answer = service.create(token, Map.of("serviceId", SLUG, "answers", validAnswers(), "submit", true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    private JsonNode read(JsonNode of) {
        return service.get("/api/v1/requests/" + of.path("id").asString(), token)
                .body();
    }

    private static JsonNode branch(JsonNode request, String code) {
        return request.path("branches")
                .valueStream()
                .filter(branch -> branch.path("branch").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> stepsByBranch(JsonNode request) {
        return service.get("/api/v1/requests/" + request.path("id").asString() + "/history", token)
                .body()
                .path("items")
                .valueStream()
                .map(step -> step.path("branch").asString("") + " "
                        + step.path("action").asString())
                .toList();
    }

    /** Publishes that a dispatch cannot be delivered, as the adapters do. */
    private void publishUndeliverable(JsonNode request) {
        String id = request.path("id").asString();
        String dispatch = jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
        TestEvents.send(
                "agency.results.v1",
                id,
                "ae.sharjah.digital.agency.undeliverable.v1",
                dispatch,
                1,
                Map.of(
                        "dispatchId",
                        dispatch,
                        "requestId",
                        id,
                        "agencyId",
                        AGENCY,
                        "reasonCode",
                        "not-accepted-by-agency"));
        await().atMost(SOON)
                .until(() -> stepsByBranch(request).stream().anyMatch(step -> step.endsWith("undeliverable")));
    }
}
