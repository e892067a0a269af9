package ae.sharjah.digital.platform.starter.sample;

import static ae.sharjah.digital.platform.starter.sample.ProblemsTest.assertFault;
import static ae.sharjah.digital.platform.starter.sample.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class RequestBodiesTest {
    private static final String PATH = "/api/v1/items";
    private final TestClient service;

    RequestBodiesTest(@LocalServerPort int port) {
        service = new TestClient(port);
    }

    @Test
    void acceptsAValidBody() {
        var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\",\"parts\":[]},\"answers\":{\"any\":[1]}}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().path("answers").path("any").path(0).asInt()).isEqualTo(1);
    }

    @Test
    void reportsAllUnknownFieldsTogether() {
        var answer = post("""
                {"extra":{"deep":[1,2]},"name":"n","part":{"name":"p","colour":"red"},"more":[{"name":"q"},{"a/b":1}]}""");
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/extra", "/part/colour", "/more/1/a~1b", "/more/1/name");
        assertFault(answer, 0, "/part/colour", "unknown-field");
    }

    @Test
    void reportsAllInvalidFieldsTogetherInTheReadersLanguage() {
        String body = "{\"name\":\"" + "x".repeat(30) + "\",\"part\":{\"name\":\"\"},\"more\":[{\"name\":\" \"}]}";
        var english = post(body);
        assertProblem(english, 422, "validation-failed");
        assertThat(english.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/part/name", "/more/0/name");
        assertThat(english.json().path("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("size", "pattern", "pattern");
        assertThat(english.json().path("errors").findValuesAsString("message"))
                .contains("Maximum number of characters: 20.");

        var arabic = service.post(PATH, body, "Authorization", "Bearer " + TestClient.residentToken());
        assertThat(arabic.json().path("errors").path(0).path("message").asString())
                .containsPattern("\\p{IsArabic}");
    }

    @Test
    void refusesNullWhereverTheContractHasNoNull() {
        var answer = post("{\"name\":null,\"part\":{\"name\":\"p\",\"weight\":null},\"more\":[null]}");
        assertProblem(answer, 400, "malformed-request");
        assertThat(faults(answer)).containsExactlyInAnyOrder("/name type", "/part/weight type", "/more/0 type");
        assertProblem(post("null"), 400, "body-unreadable");
        assertProblem(post("[]"), 400, "body-unreadable");
    }

    @Test
    void namesTheLimitThatAValueExceeds() {
        String part = "{\"name\":\"p\"}";
        var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\",\"weight\":1001,\"parts\":["
                + String.join(",", part, part, part, part) + "]},\"more\":[{\"name\":\"p\",\"weight\":-1},{}]}");
        assertProblem(answer, 422, "validation-failed");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/part/weight max", "/part/parts size", "/more/0/weight min", "/more/1/name not-null");
        assertThat(answer.json().path("errors").findValuesAsString("message"))
                .contains("The largest number allowed is 1000.", "Maximum number of entries: 3.", "This is required.");
    }

    @Test
    void pointsAtAValueOfTheWrongType() {
        var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\",\"weight\":\"heavy\"}}");
        assertProblem(answer, 400, "malformed-request");
        assertFault(answer, 0, "/part/weight", "type");
    }

    @Test
    void pointsAtACharacterThatCannotBeStored() {
        var answer = post("""
                {"name":"a\\u0000b","part":{"name":"p"},"answers":{"a\\u0000":1,"more":["\\u0000"]}}""");
        assertProblem(answer, 400, "malformed-request");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/name text-zero-character",
                        "/answers/a\0 text-zero-character",
                        "/answers/more/0 text-zero-character");
    }

    @Test
    void pointsAtATextThatIsTooLong() {
        var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"" + "x".repeat(70_000) + "\"}}");
        assertProblem(answer, 400, "body-too-complex");
        assertThat(faults(answer)).containsExactly("/part/name beyond-limits");
    }

    @Test
    void reportsFaultsOfShapeAndOfContentTogether() {
        var answer = post("""
                {"name":5,"part":{"name":"p","weight":"heavy"},"foo":1,"more":[{"name":""},{"name":"q","weight":1.5}]}""");
        assertProblem(answer, 400, "malformed-request");
        assertThat(faults(answer))
                .containsExactlyInAnyOrder(
                        "/name type",
                        "/part/weight type",
                        "/more/1/weight type",
                        "/foo unknown-field",
                        "/more/0/name pattern");
    }

    @Test
    void reportsFaultsOfTheBodyAndOfTheHeadersTogether() {
        var answer = service.post(
                "/api/v1/items/abc/use",
                "{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"foo\":1}",
                "Authorization",
                "Bearer " + TestClient.residentToken(),
                "Accept-Language",
                "en");
        assertProblem(answer, 400, "malformed-request");
        assertThat(faults(answer)).containsExactlyInAnyOrder("#Idempotency-Key required", "/foo unknown-field");
    }

    @Test
    void coercesNoValueToAnotherType() {
        for (String weight : List.of("\"1\"", "1.0", "true", "[1]", "{}")) {
            var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\",\"weight\":" + weight + "}}");
            assertProblem(answer, 400, "malformed-request");
            assertThat(faults(answer)).as(weight).containsExactly("/part/weight type");
        }
        for (String name : List.of("1", "1.5", "true")) {
            assertThat(faults(post("{\"name\":" + name + ",\"part\":{\"name\":\"p\"}}")))
                    .as(name)
                    .containsExactly("/name type");
        }
    }

    @Test
    void preservesAllDigitsOfNumbersAndRefusesThoseOutOfRange() {
        var preserved =
                post("{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":12345678901234567.123,\"y\":null}}");
        assertThat(preserved.response().body()).contains("12345678901234567.123");
        for (String number : List.of("1e999999999", "1e-99999999", "-1E400", "1e99999999999999999999", "0e999999999")) {
            var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":[" + number + "]}}");
            assertProblem(answer, 400, "malformed-request");
            assertFault(answer, 0, "/answers/x/0", "number-range");
        }
    }

    @Test
    void refusesAnUnpairedSurrogate() {
        for (String text : List.of("\\ud800", "\\udc00", "a\\udc00\\ud800")) {
            var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":\"" + text + "\"}}");
            assertProblem(answer, 400, "malformed-request");
            assertFault(answer, 0, "/answers/x", "text-unpaired-surrogate");
        }
        assertProblem(
                post("{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\\ud800\":1}}"),
                400,
                "body-unreadable");
        assertThat(post("{\"name\":\"\\ud83d\\ude00\",\"part\":{\"name\":\"p\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsOnlyUtf8() {
        String valid = "{\"name\":\"n\",\"part\":{\"name\":\"p\"}}";
        byte[] overlong = valid.replace("n\",", "\u00c1\u0081\",").getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(bytes(overlong, "application/json"), 400, "body-unreadable");
        assertProblem(bytes(valid.getBytes(StandardCharsets.UTF_16LE), "application/json"), 400, "body-unreadable");
        assertProblem(bytes(valid.getBytes(StandardCharsets.UTF_16), "application/json"), 400, "body-unreadable");
        assertProblem(
                bytes(valid.getBytes(StandardCharsets.UTF_16), "application/json;charset=UTF-16"),
                415,
                "unsupported-media-type");
        assertProblem(
                bytes(valid.getBytes(StandardCharsets.ISO_8859_1), "application/json;charset=ISO-8859-1"),
                415,
                "unsupported-media-type");
        assertThat(bytes(valid.getBytes(StandardCharsets.UTF_8), "application/json;charset=utf-8")
                        .status())
                .isEqualTo(200);
    }

    private TestClient.Response bytes(byte[] body, String type) {
        return service.postBytes(
                PATH, body, type, "Authorization", "Bearer " + TestClient.residentToken(), "Accept-Language", "en");
    }

    private static List<String> faults(TestClient.Response answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    @Test
    void refusesABodyThatIsNotJson() {
        assertProblem(post("{\"name\":"), 400, "body-unreadable");
        assertProblem(post("{\"part\":{\"name\":oops}}"), 400, "body-unreadable");
        assertProblem(post(""), 400, "body-unreadable");
        assertProblem(post("{\"name\":\"a\",\"part\":{\"name\":\"p\"}} {}"), 400, "body-unreadable");
    }

    @Test
    void refusesADuplicateField() {
        assertProblem(post("{\"name\":\"a\",\"name\":\"b\",\"part\":{\"name\":\"p\"}}"), 400, "body-unreadable");
        assertProblem(
                post("{\"name\":\"a\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":1,\"x\":2}}"),
                400,
                "body-unreadable");
    }

    @Test
    void refusesABodyThatIsNestedTooDeeplyOrTooLong() {
        String deep = "[".repeat(1000) + "]".repeat(1000);
        assertProblem(post("{\"answers\":{\"x\":" + deep + "}}"), 400, "body-too-complex");
        assertProblem(post("{\"unknown\":" + deep + "}"), 400, "body-too-complex");
        assertProblem(post("{\"name\":\"" + "x".repeat(70_000) + "\"}"), 400, "body-too-complex");
        assertProblem(post("{\"part\":{\"weight\":" + "9".repeat(1000) + "}}"), 400, "body-too-complex");
    }

    @Test
    void refusesALargeBodyDeclaredOrChunked() {
        String large = "{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":["
                + ("\"" + "0123456789".repeat(3_000) + "\",").repeat(10) + "1]}}";
        assertProblem(post(large), 413, "body-too-large");
        assertProblem(
                service.postChunked(
                        PATH, large, "Authorization", "Bearer " + TestClient.residentToken(), "Accept-Language", "en"),
                413,
                "body-too-large");
    }

    private TestClient.Response post(String body) {
        return service.post(
                PATH, body, "Authorization", "Bearer " + TestClient.residentToken(), "Accept-Language", "en");
    }
}
