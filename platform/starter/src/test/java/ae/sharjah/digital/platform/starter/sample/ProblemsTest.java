package ae.sharjah.digital.platform.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class ProblemsTest {
    private final TestClient service;
    private final String[] signedIn = {"Authorization", "Bearer " + TestClient.residentToken(), "Accept-Language", "en"
    };

    ProblemsTest(@LocalServerPort int port) {
        service = new TestClient(port);
    }

    @Test
    void respondsInTheReadersLanguageWithArabicAsDefault() {
        var arabic = service.get("/api/v1/items");
        assertProblem(arabic, 401, "unauthenticated");
        assertThat(arabic.header("Content-Language")).isEqualTo("ar");
        assertThat(arabic.json().path("title").asString()).contains("تسجيل");
        assertThat(arabic.header("WWW-Authenticate")).isEqualTo("Bearer");

        var english = service.get("/api/v1/items", "Accept-Language", "en-AE;q=0.9, fr");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(english.json().path("title").asString()).isEqualTo("Sign-in is needed");
        assertThat(english.json().path("requestId").asString()).isEqualTo(english.header("X-Request-Id"));
    }

    @Test
    void respondsToUnknownAddressesMethodsAndMediaTypes() {
        assertProblem(service.get("/api/v1/nothing", signedIn), 404, "not-found");
        assertProblem(service.get("/api/v1/items/not-an-id", signedIn), 404, "not-found");
        assertProblem(service.post("/api/v1/items/ABC/use", "{}", with("Idempotency-Key", "k")), 404, "not-found");

        var method = service.send("DELETE", "/api/v1/items", "", signedIn);
        assertProblem(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("GET").contains("POST");

        assertProblem(
                service.send("POST", "/api/v1/items", "a=b", with("Content-Type", "text/plain")),
                415,
                "unsupported-media-type");
        assertProblem(service.get("/api/v1/items", with("Accept", "image/png")), 406, "not-acceptable");
    }

    @Test
    void pointsAtTheInvalidParameter() {
        var limit = service.get("/api/v1/items?limit=1000", signedIn);
        assertProblem(limit, 400, "malformed-request");
        assertFault(limit, 0, "#limit", "max");
        assertFault(service.get("/api/v1/items?limit=many", signedIn), 0, "#limit", "type");
        assertFault(service.get("/api/v1/items?colour=items", signedIn), 0, "#colour", "type");

        var key = service.post("/api/v1/items/abc/use", "{}", signedIn);
        assertProblem(key, 400, "malformed-request");
        assertFault(key, 0, "#Idempotency-Key", "required");
    }

    @Test
    void reportsAllInvalidParametersTogether() {
        var answer = service.get("/api/v1/items?limit=1000&colour=items", signedIn);
        assertProblem(answer, 400, "malformed-request");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("#colour", "#limit");
    }

    @Test
    void respondsUnauthenticatedToAnonymousReadersAndAccessDeniedToOthers() {
        assertProblem(service.get("/api/v1/open/guarded"), 401, "unauthenticated");
        assertProblem(service.get("/api/v1/open/forgotten", signedIn), 403, "access-denied");
    }

    @Test
    void hidesTheCauseOfAFailure() {
        var answer = service.get("/api/v1/open/broken");
        assertProblem(answer, 500, "internal-error");
        assertThat(answer.response().body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void respondsToAddressesThatTheFirewallRefuses() {
        assertProblem(service.get("/api/v1/open/%2e%2e/x"), 400, "bad-request");
        assertProblem(service.get("/api/v1//open/greeting"), 400, "bad-request");
    }

    private String[] with(String... more) {
        var all = new String[signedIn.length + more.length];
        System.arraycopy(signedIn, 0, all, 0, signedIn.length);
        System.arraycopy(more, 0, all, signedIn.length, more.length);
        return all;
    }

    static void assertProblem(TestClient.Response answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:problem:" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    static void assertFault(TestClient.Response answer, int index, String pointer, String code) {
        var error = answer.json().path("errors").path(index);
        assertThat(error.path("pointer").asString())
                .as(answer.response().body())
                .isEqualTo(pointer);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank().isNotEqualTo(code);
    }
}
