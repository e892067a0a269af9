package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Results of an agency's system, where the workflow has conditions and the system looks at it beside a department. */
class GuardedResultsIT extends RequestServiceIT {
    private static final String SLUG = "guarded-connection";

    private final String token = resident(UUID.randomUUID());

    @BeforeEach
    void knowsTheService() {
        super.knowsTheService();
        publishOnce(guarded());
    }

    /** The system acknowledges and approves in one branch, officers look at it in the other. */
    private static ObjectNode guarded() {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000003");
        document.put("slug", SLUG);
        ObjectNode departments = RunningService.resource("departments.json");
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

    private JsonNode submitted(String occupancy) {
        var answers = new HashMap<>(fitting());
        answers.put("occupancy", occupancy);
        var answer = service.create(token, Map.of("serviceId", SLUG, "answers", answers, "submit", true));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body();
    }

    /** @return the hand-over that it is about */
    private String approved(JsonNode request) {
        String id = request.path("id").asString();
        String dispatch = jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
        var data = Map.of("dispatchId", dispatch, "requestId", id, "agencyId", "sewa", "decision", "approved");
        String type = "ae.sharjah.digital.agency.decided.v1";
        RunningService.send("agency.results.v1", id, type, dispatch, 1, UUID.randomUUID(), data);
        return dispatch;
    }

    private JsonNode request(JsonNode of) {
        return service.get("/api/v1/requests/" + of.path("id").asString(), token)
                .body();
    }

    @Test
    void appliesAResultInTheBranchThatIsWithTheSystem() {
        JsonNode request = submitted("owner");
        approved(request);

        await().atMost(SOON).until(() -> request(request).path("version").asLong() == 2);
        JsonNode after = request(request);
        assertThat(after.path("stage").asString()).isEqualTo("reviews");
        assertThat(after.path("branches").path(0).path("ended").asString()).isEqualTo("passed");
        assertThat(after.path("branches").path(1).has("ended")).isFalse();
        assertThat(after.path("waitingOn").path("party").asString()).isEqualTo("agency");
    }

    @Test
    void leavesAResultAloneThatAConditionForbids() {
        JsonNode request = submitted("tenant");
        String dispatch = approved(request);

        await().atMost(SOON)
                .until(() -> jdbc.sql("SELECT count(*) FROM platform.inbox_position WHERE aggregate_id = :id")
                                .param("id", "/test " + dispatch)
                                .query(Long.class)
                                .single()
                        == 1);
        JsonNode after = request(request);
        assertThat(after.path("version").asLong()).isEqualTo(1);
        assertThat(after.path("branches")).isEqualTo(request.path("branches"));
        assertThat(after.path("dispatch").path("state").asString()).isEqualTo("queued");
    }
}
