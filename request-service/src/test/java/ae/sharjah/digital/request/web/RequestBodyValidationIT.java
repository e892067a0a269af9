package ae.sharjah.digital.request.web;

import static ae.sharjah.digital.request.testing.TestRequests.errors;
import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import ae.sharjah.digital.request.testing.StoredRequests;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validation of the body and the headers that create a request. */
@RequestServiceTest
class RequestBodyValidationIT {
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final UUID maryam = UUID.randomUUID();

    @Autowired
    private RequestServiceClient service;

    @Autowired
    private StoredRequests storedRequests;

    @Autowired
    private JdbcClient jdbc;

    private final String token = resident(maryam);

    @Test
    void reportsEveryFaultOfTheAnswersInBothLanguages() {
        long before = storedRequests.count();
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

        var arabic = service.create(token, newRequest(answers, true));
        var english = service.post(
                "/api/v1/requests",
                token,
                newRequest(answers, true),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Accept-Language", "en"));

        assertThat(arabic.status()).isEqualTo(422);
        assertThat(errors(arabic.body()))
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
        assertThat(storedRequests.count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"serviceId\":\"water-connection\",\"answers\":{},\"colour\":1,\"size\":2} | 400 | malformed-request",
                "{\"serviceId\":\"no-such-service\",\"answers\":{}} | 404 | service-unknown",
                "{\"serviceId\":\"water-connection\",\"serviceVersion\":7,\"answers\":{}} | 409 | service-version-superseded",
                "{\"answers\":{}} | 422 | validation-failed",
                "{\"serviceId\":\"water-connection\"} | 422 | validation-failed",
                "{\"serviceId\":7,\"answers\":[]} | 400 | malformed-request",
                "{\"serviceId\":\"water-connection\",\"answers\":{ | 400 | body-unreadable",
                "{\"serviceId\":\"a\",\"serviceId\":\"b\",\"answers\":{}} | 400 | body-unreadable",
                "[] | 400 | body-unreadable",
                "null | 400 | body-unreadable",
            })
    void refusesMalformedBodiesAndStoresNothing(String body, int status, String code) {
        long before = storedRequests.count();
        var answer = service.send("POST", "/api/v1/requests", token, body, RequestServiceClient.idempotencyKey());

        assertThat(answer.body().toString()).contains(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(storedRequests.count()).isEqualTo(before);
    }

    @Test
    void reportsAllUnknownFieldsAtOnce() {
        var answer = service.send(
                "POST",
                "/api/v1/requests",
                token,
                "{\"serviceId\":\"water-connection\",\"answers\":{},\"colour\":1,\"size\":{\"a\":2}}",
                RequestServiceClient.idempotencyKey());

        assertThat(errors(answer.body())).containsExactlyInAnyOrder("/colour unknown-field", "/size unknown-field");
    }

    @Test
    void reportsFaultsOfShapeContentAndHeadersTogether() {
        String body = "{\"serviceId\":\"\",\"serviceVersion\":-1,\"foo\":1}";
        var answer = service.send("POST", "/api/v1/requests", token, body, Map.of("Idempotency-Key", "short"));
        var list = service.get("/api/v1/requests?limit=0&status=Q", token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsString("pointer"))
                .containsOnly("/serviceId", "/serviceVersion", "/answers", "/foo", "#Idempotency-Key");
        assertThat(list.status()).isEqualTo(400);
        assertThat(errors(list.body())).containsExactlyInAnyOrder("#limit min", "#status type");
    }

    @Test
    void preservesNumbersToTheLastDigit() {
        String body =
                "{\"serviceId\":\"water-connection\",\"answers\":{\"bedrooms\":12345678901234567.123,\"notes\":1e-300,"
                        + "\"mobile\":123456789012345678901234567890}}";
        var made = service.send("POST", "/api/v1/requests", token, body, RequestServiceClient.idempotencyKey());
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
    void refusesValuesOfTheWrongType(String rest, int status, String fault) {
        long before = storedRequests.count();
        var answer = service.send(
                "POST",
                "/api/v1/requests",
                token,
                "{\"serviceId\":\"water-connection\"," + rest + "}",
                RequestServiceClient.idempotencyKey());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(errors(answer.body())).containsExactly(fault);
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .isNotEqualTo(fault.substring(fault.indexOf(' ') + 1));
        assertThat(storedRequests.count()).isEqualTo(before);
    }

    @Test
    void refusesNestingAndSizeBeyondTheLimits() {
        String deep = "{\"serviceId\":\"water-connection\",\"answers\":" + "{\"a\":".repeat(60) + "1" + "}".repeat(61);
        String large = "{\"serviceId\":\"water-connection\",\"answers\":{\"notes\":\"" + "x".repeat(300_000) + "\"}}";

        var nested = service.send("POST", "/api/v1/requests", token, deep, RequestServiceClient.idempotencyKey());
        var oversized = service.send("POST", "/api/v1/requests", token, large, RequestServiceClient.idempotencyKey());

        assertThat(nested.status()).isEqualTo(400);
        assertThat(nested.code()).isEqualTo("body-too-complex");
        assertThat(oversized.status()).isEqualTo(413);
        assertThat(oversized.code()).isEqualTo("body-too-large");
    }

    @Test
    void refusesOtherContentTypesAndMissingKeys() {
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
}
