package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.RunningService.fitting;
import static ae.sharjah.digital.request.RunningService.resident;
import static ae.sharjah.digital.request.RunningService.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.request.lifecycle.Reference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CreateRequestIT extends RequestServiceIT {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final UUID maryam = UUID.randomUUID();
    private final String token = resident(maryam);

    @Test
    void submitsAtOnceAndSaysWhoHoldsTheBall() {
        var answer = service.create(token, wanted(fitting(), true));

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

    /** What the second version of the event has more is not read here yet, and disturbs nothing. */
    @ParameterizedTest
    @CsvSource({"told-by-one, 1", "told-by-two, 2"})
    void takesRequestsOfServicesToldByEitherVersionOfTheEvent(String slug, int eventVersion) {
        ObjectNode document = RunningService.resource("service-version.json");
        document.put("serviceId", UUID.randomUUID().toString()).put("slug", slug);
        if (eventVersion == 2) {
            document.withObject("/serviceTime").put("calendar", "sharjah-government");
            document.withArray("/eligibility")
                    .addObject()
                    .put("rule", "answers.declaration")
                    .putObject("reason")
                    .put("ar", "سبب")
                    .put("en", "Reason");
            ObjectNode submit = document.withObject("/workflow/stages/draft/actions/submit");
            submit.put("guard", "answers.declaration")
                    .putObject("refusal")
                    .put("ar", "سبب")
                    .put("en", "Reason");
            document.withObject("/workflow/stages/with-agency").put("visit", "office");
        }
        RunningService.publish(document, eventVersion);

        await().atMost(SOON)
                .until(() -> service.create(token, Map.of("serviceId", slug, "answers", fitting(), "submit", true))
                                .status()
                        == 201);
    }

    @Test
    void keepsADraftThatNeedNotFitYet() {
        var answer = service.create(token, wanted(Map.of("occupancy", "tenant"), false));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("status").asString()).isEqualTo("DRAFT");
        assertThat(answer.body().path("waitingOn").path("party").asString()).isEqualTo("applicant");
        assertThat(answer.body().path("dispatch").isMissingNode()).isTrue();
    }

    @Test
    void givesTheSameAnswerToTheSameKeyAndBody() {
        var key = RunningService.key();
        var first = service.post("/api/v1/requests", token, wanted(fitting(), true), key);
        var second = service.post("/api/v1/requests", token, wanted(fitting(), true), key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(second.etag()).isEqualTo(first.etag());
        assertThat(service.get("/api/v1/requests", token).body().path("items")).hasSize(1);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        var key = RunningService.key();
        service.post("/api/v1/requests", token, wanted(fitting(), true), key);
        var other = service.post("/api/v1/requests", token, wanted(fitting(), false), key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
        assertThat(service.get("/api/v1/requests", token).body().path("items")).hasSize(1);
    }

    @Test
    void namesEveryFaultOfTheAnswersAtOnceInBothLanguages() {
        long before = requestsInDatabase();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "premiseNumber", "abc",
                "occupancy", "squatter",
                "emiratesId", "784-1990-1234567-0",
                "mobile", "12",
                "moveInDate", "tomorrow",
                "bedrooms", 21,
                "notes", "x".repeat(51),
                "address", Map.of(),
                "colour", "red"));

        var arabic = service.create(token, wanted(answers, true));
        var english = service.post(
                "/api/v1/requests",
                token,
                wanted(answers, true),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language", "en"));

        assertThat(arabic.status()).isEqualTo(422);
        assertThat(pointers(arabic.body()))
                .containsExactlyInAnyOrder(
                        "/answers/premiseNumber form.pattern",
                        "/answers/occupancy form.enum",
                        "/answers/emiratesId form.format.emirates-id",
                        "/answers/mobile form.format.uae-mobile",
                        "/answers/moveInDate form.format.date",
                        "/answers/bedrooms form.maximum",
                        "/answers/notes form.maxLength",
                        "/answers/address/area required",
                        "/answers/colour unknown-field",
                        "/answers/declaration required");
        for (JsonNode error : arabic.body().path("errors")) {
            assertThat(error.path("message").asString()).containsPattern("[\\u0621-\\u064A]");
        }
        for (JsonNode error : english.body().path("errors")) {
            assertThat(error.path("message").asString()).matches("[\\x20-\\x7E]+ .*");
        }
        assertThat(english.body().path("title").asString()).isEqualTo("Some entries need correction");
        assertThat(requestsInDatabase()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"serviceId\":\"water-connection\",\"answers\":{},\"colour\":1,\"size\":2} | 400 | malformed-request",
                "{\"serviceId\":\"no-such-service\",\"answers\":{}} | 404 | service-unknown",
                "{\"serviceId\":\"water-connection\",\"serviceVersion\":7,\"answers\":{}} | 409 |"
                        + " service-version-superseded",
                "{\"answers\":{}} | 422 | validation-failed",
                "{\"serviceId\":\"water-connection\"} | 422 | validation-failed",
                "{\"serviceId\":7,\"answers\":[]} | 400 | malformed-request",
                "{\"serviceId\":\"water-connection\",\"answers\":{ | 400 | body-unreadable",
                "{\"serviceId\":\"a\",\"serviceId\":\"b\",\"answers\":{}} | 400 | body-unreadable",
                "[] | 400 | body-unreadable",
                "null | 400 | body-unreadable",
            })
    void refusesBadBodiesAndWritesNothing(String body, int status, String code) {
        long before = requestsInDatabase();
        var answer = service.send("POST", "/api/v1/requests", token, body, RunningService.key());

        assertThat(answer.body().toString()).contains(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(requestsInDatabase()).isEqualTo(before);
    }

    @Test
    void namesAllUnknownFieldsAtOnce() {
        var answer = service.send(
                "POST",
                "/api/v1/requests",
                token,
                "{\"serviceId\":\"water-connection\",\"answers\":{},\"colour\":1,\"size\":{\"a\":2}}",
                RunningService.key());

        assertThat(pointers(answer.body())).containsExactlyInAnyOrder("/colour unknown-field", "/size unknown-field");
    }

    @Test
    void namesTheFaultsOfShapeContentAndHeadersTogether() {
        String body = "{\"serviceId\":\"\",\"serviceVersion\":-1,\"foo\":1}";
        var answer = service.send("POST", "/api/v1/requests", token, body, Map.of("Idempotency-Key", "short"));
        var list = service.get("/api/v1/requests?limit=0&status=Q", token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsString("pointer"))
                .containsOnly("/serviceId", "/serviceVersion", "/answers", "/foo", "#Idempotency-Key");
        assertThat(list.status()).isEqualTo(400);
        assertThat(pointers(list.body())).containsExactlyInAnyOrder("#limit min", "#status type");
    }

    @Test
    void keepsNumbersToTheLastDigit() {
        String body =
                "{\"serviceId\":\"water-connection\",\"answers\":{\"bedrooms\":12345678901234567.123,\"notes\":1e-300,"
                        + "\"mobile\":123456789012345678901234567890}}";
        var made = service.send("POST", "/api/v1/requests", token, body, RunningService.key());
        assertThat(made.status()).isEqualTo(201);
        String raw = jdbc.sql("SELECT answers FROM request WHERE id = :id::uuid")
                .param("id", made.body().path("id").asString())
                .query(String.class)
                .single();
        assertThat(raw).contains("12345678901234567.123", "1E-300", "123456789012345678901234567890");

        JsonNode read = EXACT.readTree(
                service.text("/api/v1/requests/" + made.body().path("id").asString(), token));
        assertThat(read.path("answers").path("bedrooms").decimalValue()).isEqualByComparingTo("12345678901234567.123");
        assertThat(read.path("answers").path("notes").decimalValue()).isEqualByComparingTo("1e-300");
        var again = EXACT.readTree(EXACT.writeValueAsString(read.path("answers")));
        assertThat(again).isEqualTo(read.path("answers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"answers\":{\"bedrooms\":1e999999999} | 400 | /answers/bedrooms number-range",
                "\"answers\":{\"bedrooms\":[0,1e-99999999]} | 400 | /answers/bedrooms/1 number-range",
                "\"answers\":{\"notes\":\"a\\ud800b\"} | 400 | /answers/notes text-unpaired-surrogate",
                "\"answers\":{},\"serviceVersion\":\"1\" | 400 | /serviceVersion type",
                "\"answers\":{},\"serviceVersion\":1.5 | 400 | /serviceVersion type",
                "\"answers\":{},\"submit\":null | 400 | /submit type",
                "\"answers\":{},\"submit\":\"true\" | 400 | /submit type",
            })
    void takesNothingForWhatItIsNot(String rest, int status, String fault) {
        long before = requestsInDatabase();
        var answer = service.send(
                "POST",
                "/api/v1/requests",
                token,
                "{\"serviceId\":\"water-connection\"," + rest + "}",
                RunningService.key());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(pointers(answer.body())).containsExactly(fault);
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .isNotEqualTo(fault.substring(fault.indexOf(' ') + 1));
        assertThat(requestsInDatabase()).isEqualTo(before);
    }

    @Test
    void refusesNestingAndSizeBeyondTheLimits() {
        String deep = "{\"serviceId\":\"water-connection\",\"answers\":" + "{\"a\":".repeat(60) + "1" + "}".repeat(61);
        String large = "{\"serviceId\":\"water-connection\",\"answers\":{\"notes\":\"" + "x".repeat(300_000) + "\"}}";

        var nested = service.send("POST", "/api/v1/requests", token, deep, RunningService.key());
        var oversized = service.send("POST", "/api/v1/requests", token, large, RunningService.key());

        assertThat(nested.status()).isEqualTo(400);
        assertThat(nested.code()).isEqualTo("body-too-complex");
        assertThat(oversized.status()).isEqualTo(413);
        assertThat(oversized.code()).isEqualTo("body-too-large");
    }

    @Test
    void refusesAnotherContentTypeAndAMissingKey() {
        String body = "{\"serviceId\":\"water-connection\",\"answers\":{}}";
        var text = service.send(
                "POST",
                "/api/v1/requests",
                token,
                body,
                Map.of(
                        "Content-Type",
                        "text/plain",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
        var keyless = service.send("POST", "/api/v1/requests", token, body, Map.of());
        var badKey = service.send("POST", "/api/v1/requests", token, body, Map.of("Idempotency-Key", "a b"));

        assertThat(text.status()).isEqualTo(415);
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(badKey.status()).isEqualTo(400);
        assertThat(badKey.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("#Idempotency-Key");
    }

    @Test
    void asksForAStrongerSignInWhereTheServiceNeedsIt() {
        var answer = service.create(resident(maryam, "SOP1"), wanted(fitting(), true));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("assurance-too-low");
    }

    @Test
    void refusesTokensThatAreNotForIt() {
        var wrong = List.of(
                TestTokens.token(
                        t -> t.subject(maryam.toString()).roles("resident").audience("catalog-service")),
                TestTokens.token(t -> t.subject(maryam.toString())
                        .roles("resident")
                        .audience("request-service")
                        .expiresIn(Duration.ofSeconds(-5))),
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
        assertThat(service.create(officer, wanted(fitting(), true)).status()).isEqualTo(403);
    }

    static List<String> pointers(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }
}
