package ae.sharjah.digital.request.dispatch;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.request.testing.PublishedServices;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of an agency's system in a workflow with conditions, beside the branch of a department. */
@RequestServiceTest
class GuardedResultsIT {
    private static final String SLUG = "guarded-connection";

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private PublishedServices services;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    @BeforeEach
    void publishesTheService() {
        services.publish(guardedService());
    }

    /** Returns a service that the system approves in one branch while officers consider it in the other. */
    private static ObjectNode guardedService() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000003");
        document.put("slug", SLUG);
        ObjectNode departments = TestResources.json("departments.json");
        ObjectNode submit = departments.withObject("/stages/draft/actions/submit");
        submit.withArray("effects").add("dispatch");
        ObjectNode review = departments.withObject("/stages/reviews/branches/safety/stages/review");
        review.put("owner", "agency-system");
        review.remove("role");
        ObjectNode actions = review.withObject("/actions");
        ObjectNode approve = (ObjectNode) actions.remove("clear");
        approve.put("by", "agency-system").put("guard", "answers.occupancy == 'owner'");
        approve.withObject("/refusal").put("ar", "للملاك").put("en", "For owners");
        actions.set("approve", approve);
        ((ObjectNode) actions.path("object")).put("by", "agency-system");
        document.set("workflow", departments);
        return document;
    }

    private JsonNode submit(String occupancy) {
        var answers = new HashMap<>(validAnswers());
        answers.put("occupancy", occupancy);
        var answer = service.create(token, Map.of("serviceId", SLUG, "answers", answers, "submit", true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** @return the dispatch of the approval */
    private String publishApproval(JsonNode request) {
        String id = request.path("id").asString();
        String dispatch = jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
        var data = Map.of("dispatchId", dispatch, "requestId", id, "agencyId", "sewa", "decision", "approved");
        String type = "ae.sharjah.digital.agency.decided.v1";
        TestEvents.send("agency.results.v1", id, type, dispatch, 1, UUID.randomUUID(), data);
        return dispatch;
    }

    private JsonNode read(JsonNode of) {
        return service.get("/api/v1/requests/" + of.path("id").asString(), token)
                .body();
    }

    @Test
    void appliesAResultInTheBranchOfTheSystem() {
        JsonNode request = submit("owner");
        publishApproval(request);

        await().atMost(SOON).until(() -> read(request).path("version").asLong() == 2);
        JsonNode after = read(request);
        assertThat(after.path("stage").asString()).isEqualTo("reviews");
        assertThat(after.path("branches").path(0).path("ended").asString()).isEqualTo("passed");
        assertThat(after.path("branches").path(1).has("ended")).isFalse();
        assertThat(after.path("waitingOn").path("party").asString()).isEqualTo("agency");
    }

    @Test
    void ignoresAResultThatAConditionForbids() {
        JsonNode request = submit("tenant");
        String dispatch = publishApproval(request);

        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT count(*) FROM platform.inbox_position WHERE aggregate_id = :id")
                                .param("id", "/test " + dispatch)
                                .query(Long.class)
                                .single()
                        == 1);
        JsonNode after = read(request);
        assertThat(after.path("version").asLong()).isEqualTo(1);
        assertThat(after.path("branches")).isEqualTo(request.path("branches"));
        assertThat(after.path("dispatch").path("state").asString()).isEqualTo("queued");
    }
}
