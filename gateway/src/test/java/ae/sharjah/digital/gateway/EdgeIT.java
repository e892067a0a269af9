package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeIT extends RunningGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/services/../requests",
                "/api/v1/services/%2e%2e/requests",
                "/api/v1/services/..;/requests",
                "/api/v1/services;x=1/2",
                "/api/v1/services/%0d%0aSet-Cookie:x",
                "/api/v1/services/%2fetc",
                "/api/v1/services/%5c..",
                "/api/v1//services",
                "/api/v1/services/%00",
                "/api/v1/services/%252e%252e/x"
            })
    void refusesAddressesThatTwoServersMayReadDifferently(String path) throws Exception {
        RawResponse answer = RawResponse.get(port, path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"address-refused\"")
                .contains("\"requestId\":\"" + answer.header("X-Request-Id") + "\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Backends.CATALOG.seen()).isEmpty();
        assertThat(Backends.REQUEST.seen()).isEmpty();
    }

    @Test
    void doesNotForwardTheClientsClaimsAboutItself() throws Exception {
        var answer = get(
                "/api/v1/services",
                "X-User-Id",
                "admin",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=1.2.3.4",
                "X-Request-Id",
                "not ok\\",
                "Authorization",
                "Basic YTpi",
                "Cookie",
                "a=b",
                "Accept-Language",
                "ar",
                "If-None-Match",
                "\"7\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        Backend.Seen seen = Backends.CATALOG.last();
        assertThat(seen.headers().keySet())
                .doesNotContain("X-User-Id", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Authorization")
                .doesNotContain("Cookie", "Upgrade", "Http2-Settings");
        assertThat(seen.header("Accept-Language")).isEqualTo("ar");
        assertThat(seen.header("If-None-Match")).isEqualTo("\"7\"");
        assertThat(seen.header("X-Request-Id"))
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("not ok");
    }

    @Test
    void preservesAHarmlessRequestIdAndReturnsTheTrace() throws Exception {
        var answer = get("/api/v1/services", "X-Request-Id", "phone-call-4711");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("phone-call-4711");
        String parent = answer.headers().firstValue("traceparent").orElseThrow();
        assertThat(parent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(Backends.CATALOG.last().header("traceparent")).isEqualTo(parent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/services", "/api/v1/me", "/nothing.txt", "/api/v1/services;x"})
    void sendsSecurityHeadersWithEveryResponse(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .contains("form-action 'self' http://127.0.0.1:")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.allValues("X-Request-Id")).hasSize(1);
        assertThat(headers.allValues("traceparent")).hasSize(1);
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void removesHeadersOfServicesForBrowsers() throws Exception {
        Backends.CATALOG.answersWith(exchange -> {
            exchange.getResponseHeaders()
                    .putAll(Map.of(
                            "Set-Cookie", java.util.List.of("a=b"),
                            "X-Frame-Options", java.util.List.of("SAMEORIGIN"),
                            "ETag", java.util.List.of("\"3\""),
                            "Cache-Control", java.util.List.of("max-age=60")));
            Backend.json(exchange, 200, "{}");
        });
        var answer = get("/api/v1/services", "If-None-Match", "\"3\"");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(line -> line.startsWith("a="));
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"3\"");
    }

    @Test
    void refusesALargeBodyByItsDeclaredLength() throws Exception {
        var answer = post(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
        assertThat(Backends.REQUEST.seen()).isEmpty();
    }

    @Test
    void refusesALargeBodyOfUnknownLength() throws Exception {
        var answer =
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 100_000])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void compressesJson() throws Exception {
        Backends.CATALOG.answersWith(exchange -> Backend.json(exchange, 200, "[\"" + "a".repeat(5000) + "\"]"));
        var answer = get("/api/v1/services", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(Backends.CATALOG.last().headers()).doesNotContainKey("Accept-Encoding");
    }

    private java.net.http.HttpResponse<String> post(java.net.http.HttpRequest.BodyPublisher body) throws Exception {
        String token = TestTokens.token(recipe -> recipe.roles("resident"));
        return send(
                "/api/v1/requests",
                request -> request.header("Authorization", "Bearer " + token).POST(body));
    }
}
