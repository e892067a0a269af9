package ae.sharjah.digital.request.dispatch;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.lifecycle.OfficerActions;
import ae.sharjah.digital.request.testing.PublishedServices;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An appeal against a decision of the agency's system, which has to decide again. */
@RequestServiceTest
class AppealToSystemIT {
    private static final String SLUG = "connection-with-appeal";
    private static final String AGENCY = "sewa";
    private static final Path WORKFLOW =
            Path.of("../catalog-service/src/main/resources/catalogue/workflows/agency-system-decides.yaml");

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private PublishedServices services;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(UUID.randomUUID());

    private final Caller appeals = new Caller(UUID.randomUUID(), Set.of("appeals"), null, AGENCY);

    @Autowired
    private OfficerActions officers;

    @BeforeEach
    void publishesAServiceWithAnAppeal() {
        services.publish(serviceWithAppeal());
    }

    private static ObjectNode serviceWithAppeal() {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", "0199a000-0000-7000-8000-000000000072");
        document.put("slug", SLUG);
        try (var file = Files.newBufferedReader(WORKFLOW)) {
            document.set("workflow", TestResources.JSON.valueToTree(new Yaml().<Object>load(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // The catalogue writes the service's own promise out.
        document.withObject("/workflow/stages/in-review").put("promise", "P5D");
        document.withObject("/workflow/stages/appeal/actions/overturn")
                .put("to", "with-agency")
                .putArray("effects")
                .add("dispatch");
        return document;
    }

    @Test
    void dispatchesTheRequestAgainWhenTheRejectionIsOverturned() {
        JsonNode submitted = service.create(token, Map.of("serviceId", SLUG, "answers", validAnswers(), "submit", true))
                .body();
        String first = latestDispatch(submitted);
        publishDecision(submitted, first, 1, "rejected");
        awaitStatus(submitted, "REJECTED");
        JsonNode appealed = service.act(
                        token, read(submitted), Map.of("action", "appeal", "reason", "The lease was enclosed"))
                .body();

        officers.act(
                appeals,
                new RequestId(UUID.fromString(appealed.path("id").asString())),
                appealed.path("version").asLong(),
                new OfficerActions.Command(
                        ActionRef.ofStage("overturn"), "other", Map.of(), null, List.of(), List.of()));

        assertThat(read(submitted).path("stage").asString()).isEqualTo("with-agency");
        assertThat(read(submitted).path("waitingOn").path("party").asString()).isEqualTo("agency");
        String second = latestDispatch(submitted);
        assertThat(second).isNotEqualTo(first);
        assertThat(dispatchCount(submitted)).isEqualTo(2);
        // Results for the first dispatch have no effect any more.
        publishDecision(submitted, first, 2, "rejected");
        publishDecision(submitted, second, 1, "approved");
        awaitStatus(submitted, "COMPLETED");
    }

    private JsonNode read(JsonNode of) {
        return service.get("/api/v1/requests/" + of.path("id").asString(), token)
                .body();
    }

    private void awaitStatus(JsonNode request, String status) {
        await().atMost(SOON).until(() -> read(request).path("status").asString().equals(status));
    }

    private String latestDispatch(JsonNode request) {
        return jdbc.sql("SELECT id::text FROM dispatch WHERE request_id = :id::uuid ORDER BY id DESC LIMIT 1")
                .param("id", request.path("id").asString())
                .query(String.class)
                .single();
    }

    private long dispatchCount(JsonNode request) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT type, key FROM platform.outbox
                                              UNION ALL SELECT type, key FROM platform.outbox_sent) events
                         WHERE key = :id AND type = 'ae.sharjah.digital.dispatch.requested.v1'
                        """)
                .param("id", request.path("id").asString())
                .query(Long.class)
                .single();
    }

    private static void publishDecision(JsonNode request, String dispatch, long version, String decision) {
        var data = new HashMap<String, Object>(Map.of(
                "dispatchId", dispatch,
                "requestId", request.path("id").asString(),
                "agencyId", AGENCY,
                "decision", decision));
        if (decision.equals("rejected")) {
            data.put("reasonCode", "not-eligible");
        }
        TestEvents.send(
                "agency.results.v1",
                request.path("id").asString(),
                "ae.sharjah.digital.agency.decided.v1",
                dispatch,
                version,
                data);
    }
}
