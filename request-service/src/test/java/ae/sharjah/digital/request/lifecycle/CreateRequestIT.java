package ae.sharjah.digital.request.lifecycle;

import static ae.sharjah.digital.request.testing.TestEvents.SOON;
import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.TestEvents;
import ae.sharjah.digital.request.testing.TestResources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creation of requests: submission, drafts, idempotency and who may create them. */
@RequestServiceTest
class CreateRequestIT {
    @Autowired
    private RequestServiceClient service;

    private final UUID maryam = UUID.randomUUID();
    private final String token = resident(maryam);

    @Test
    void submitsAtOnceAndShowsWhoMustActNext() {
        var answer = service.create(token, newRequest(validAnswers(), true));

        assertThat(answer.status()).isEqualTo(201);
        JsonNode request = answer.body();
        assertThat(answer.headers().get("location"))
                .isEqualTo("/api/v1/requests/" + request.path("id").asString());
        assertThat(answer.etag()).isEqualTo("\"1\"");
        assertThat(request.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(request.path("stage").asString()).isEqualTo("with-agency");
        assertThat(Reference.isValid(request.path("reference").asString())).isTrue();
        assertThat(request.path("waitingOn").path("party").asString()).isEqualTo("agency");
        assertThat(request.path("waitingOn").path("until").asString()).isNotEmpty();
        assertThat(request.path("waitingOn").path("what").path("ar").asString()).isNotEmpty();
        assertThat(request.path("dispatch").path("state").asString()).isEqualTo("queued");
        var read = service.get("/api/v1/requests/" + request.path("id").asString(), token);
        assertThat(read.body()).isEqualTo(request);
    }

    /** Ignores additional data of the second event version, which is not evaluated here yet. */
    @ParameterizedTest
    @CsvSource({"told-by-one, 1", "told-by-two, 2"})
    void acceptsRequestsForServicesPublishedByEitherEventVersion(String slug, int eventVersion) {
        ObjectNode document = TestResources.json("service-version.json");
        document.put("serviceId", UUID.randomUUID().toString()).put("slug", slug);
        if (eventVersion == 2) {
            document.withObject("/serviceTime").put("calendar", "sharjah-government");
            ObjectNode condition =
                    document.withArray("/eligibility").addObject().put("rule", "answers.declaration");
            condition.putObject("text").put("ar", "شرط").put("en", "Condition");
            condition.putObject("reason").put("ar", "سبب").put("en", "Reason");
            ObjectNode submit = document.withObject("/workflow/stages/draft/actions/submit");
            submit.put("guard", "answers.declaration")
                    .putObject("refusal")
                    .put("ar", "سبب")
                    .put("en", "Reason");
            document.withObject("/workflow/stages/with-agency").put("visit", "office");
        }
        TestEvents.publishService(document, eventVersion);

        await().atMost(SOON)
                .until(() -> service.create(token, Map.of("serviceId", slug, "answers", validAnswers(), "submit", true))
                                .status()
                        == 201);
    }

    @Test
    void storesADraftWithIncompleteAnswers() {
        var answer = service.create(token, newRequest(Map.of("occupancy", "tenant"), false));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("status").asString()).isEqualTo("DRAFT");
        assertThat(answer.body().path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(answer.body().path("dispatch").isMissingNode()).isTrue();
    }

    @Test
    void returnsTheSameResponseForTheSameKeyAndBody() {
        var key = RequestServiceClient.idempotencyKey();
        var first = service.post("/api/v1/requests", token, newRequest(validAnswers(), true), key);
        var second = service.post("/api/v1/requests", token, newRequest(validAnswers(), true), key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(service.get("/api/v1/requests", token).body().path("items")).hasSize(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        var key = RequestServiceClient.idempotencyKey();
        service.post("/api/v1/requests", token, newRequest(validAnswers(), true), key);
        var other = service.post("/api/v1/requests", token, newRequest(validAnswers(), false), key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(service.get("/api/v1/requests", token).body().path("items")).hasSize(1);
    }

    @Test
    void requiresAStrongerSignInWhereTheServiceDoes() {
        var answer = service.create(resident(maryam, "SOP1"), newRequest(validAnswers(), true));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("assurance-too-low");
    }

    @Test
    void refusesInvalidAndForeignTokens() {
        var wrong = List.of(
                TestTokens.token(
                        t -> t.subject(maryam.toString()).roles("resident").audience("catalog-service")),
                TestTokens.token(t -> t.subject(maryam.toString())
                        .roles("resident")
                        .audience("request-service")
                        .expiresIn(Duration.ofSeconds(-65))),
                TestTokens.token(t -> t.subject(maryam.toString())
                        .roles("resident")
                        .audience("request-service")
                        .typ("ID")),
                "garbage");
        for (String bad : wrong) {
            var answer = service.get("/api/v1/requests", bad);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("token-invalid");
        }
        var none = service.get("/api/v1/requests", null);
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.code()).isEqualTo("unauthenticated");
        var officer = TestTokens.token(t -> t.subject(UUID.randomUUID().toString())
                .roles("officer")
                .agency("sewa")
                .audience("request-service"));
        assertThat(service.get("/api/v1/requests", officer).status()).isEqualTo(403);
        assertThat(service.create(officer, newRequest(validAnswers(), true)).status())
                .isEqualTo(403);
    }
}
