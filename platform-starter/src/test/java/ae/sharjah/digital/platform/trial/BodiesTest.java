package ae.sharjah.digital.platform.trial;

import static ae.sharjah.digital.platform.trial.ProblemsTest.assertFault;
import static ae.sharjah.digital.platform.trial.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@TrialTest
class BodiesTest {
    private static final String PATH = "/api/v1/things";
    private final Browser service;

    BodiesTest(@LocalServerPort int port) {
        service = new Browser(port);
    }

    @Test
    void takesASoundBody() {
        var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\",\"parts\":[]},\"answers\":{\"any\":[1]}}");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.json().path("answers").path("any").path(0).asInt()).isEqualTo(1);
    }

    @Test
    void namesAllUnknownFieldsAtOnce() {
        var answer = post("""
                {"extra":{"deep":[1,2]},"name":"n","part":{"name":"p","colour":"red"},"more":[{"name":"q"},{"a/b":1}]}""");
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/extra", "/part/colour", "/more/1/a~1b");
        assertFault(answer, 0, "/part/colour", "unknown-field");
    }

    @Test
    void namesAllInvalidFieldsAtOnceInTheReadersLanguage() {
        String body = "{\"name\":\"" + "x".repeat(30) + "\",\"part\":{\"name\":\"\"},\"more\":[{\"name\":\" \"}]}";
        var english = post(body);
        assertProblem(english, 422, "validation-failed");
        assertThat(english.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/part/name", "/more/0/name");
        assertThat(english.json().path("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder("size", "not-blank", "not-blank");
        assertThat(english.json().path("errors").findValuesAsString("message")).contains("must not be blank");

        var arabic = service.post(PATH, body, "Authorization", "Bearer " + Browser.resident());
        assertThat(arabic.json().path("errors").path(0).path("message").asString())
                .containsPattern("\\p{IsArabic}");
    }

    @Test
    void pointsAtAValueOfTheWrongType() {
        var answer = post("{\"name\":\"n\",\"part\":{\"name\":\"p\",\"weight\":\"heavy\"}}");
        assertProblem(answer, 400, "malformed-request");
        assertFault(answer, 0, "/part/weight", "type");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertProblem(post("{\"name\":"), 400, "body-unreadable");
        assertProblem(post("{\"part\":{\"name\":oops}}"), 400, "body-unreadable");
        assertProblem(post(""), 400, "body-unreadable");
        assertProblem(post("{\"name\":\"a\",\"part\":{\"name\":\"p\"}} {}"), 400, "body-unreadable");
    }

    @Test
    void refusesAFieldThatComesTwice() {
        assertProblem(post("{\"name\":\"a\",\"name\":\"b\",\"part\":{\"name\":\"p\"}}"), 400, "body-unreadable");
        assertProblem(
                post("{\"name\":\"a\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":1,\"x\":2}}"),
                400,
                "body-unreadable");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLong() {
        String deep = "[".repeat(1000) + "]".repeat(1000);
        assertProblem(post("{\"answers\":{\"x\":" + deep + "}}"), 400, "body-too-complex");
        assertProblem(post("{\"unknown\":" + deep + "}"), 400, "body-too-complex");
        assertProblem(post("{\"name\":\"" + "x".repeat(70_000) + "\"}"), 400, "body-too-complex");
        assertProblem(post("{\"part\":{\"weight\":" + "9".repeat(1000) + "}}"), 400, "body-too-complex");
    }

    @Test
    void refusesWhatIsTooLargeDeclaredOrChunked() {
        String large = "{\"name\":\"n\",\"part\":{\"name\":\"p\"},\"answers\":{\"x\":["
                + ("\"" + "0123456789".repeat(3_000) + "\",").repeat(10) + "1]}}";
        assertProblem(post(large), 413, "body-too-large");
        assertProblem(
                service.postChunked(
                        PATH, large, "Authorization", "Bearer " + Browser.resident(), "Accept-Language", "en"),
                413,
                "body-too-large");
    }

    private Browser.Answer post(String body) {
        return service.post(PATH, body, "Authorization", "Bearer " + Browser.resident(), "Accept-Language", "en");
    }
}
