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
        RawResponse response = RawResponse.get(port, path);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body())
                .contains("\"code\":\"address-refused\"")
                .contains("\"requestId\":\"" + response.header("X-Request-Id") + "\"");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Backends.CATALOG.seen()).isEmpty();
        assertThat(Backends.REQUEST.seen()).isEmpty();
    }

    @Test
    void doesNotForwardTheClientsClaimsAboutItself() throws Exception {
        var response = get(
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
        assertThat(response.statusCode()).isEqualTo(200);
        Backend.Seen seen = Backends.CATALOG.last();
        assertThat(seen.headers().keySet())
                .doesNotContain("X-User-Id", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Authorization")
                .doesNotContain("Cookie", "Upgrade", "Http2-Settings");
        assertThat(seen.header("Accept-Language")).isEqualTo("ar");
        assertThat(seen.header("If-None-Match")).isEqualTo("\"7\"");
        assertThat(seen.header("X-Request-Id"))
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("not ok");
    }

    @Test
    void preservesAHarmlessRequestIdAndReturnsTheTrace() throws Exception {
        var response = get("/api/v1/services", "X-Request-Id", "phone-call-4711");
        assertThat(response.headers().firstValue("X-Request-Id")).hasValue("phone-call-4711");
        String parent = response.headers().firstValue("traceparent").orElseThrow();
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
        Backends.CATALOG.respondWith(exchange -> {
            exchange.getResponseHeaders()
                    .putAll(Map.of(
                            "Set-Cookie", java.util.List.of("a=b"),
                            "X-Frame-Options", java.util.List.of("SAMEORIGIN"),
                            "ETag", java.util.List.of("\"3\""),
                            "Cache-Control", java.util.List.of("max-age=60")));
            Backend.json(exchange, 200, "{}");
        });
        var response = get("/api/v1/services", "If-None-Match", "\"3\"");
        assertThat(response.headers().allValues("Set-Cookie")).noneMatch(line -> line.startsWith("a="));
        assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(response.headers().firstValue("ETag")).hasValue("\"3\"");
    }

    @Test
    void refusesALargeBodyByItsDeclaredLength() throws Exception {
        var response = post(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("body-too-large");
        assertThat(Backends.REQUEST.seen()).isEmpty();
    }

    @Test
    void refusesALargeBodyOfUnknownLength() throws Exception {
        var response =
                post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 100_000])));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("body-too-large");
    }

    @Test
    void compressesJson() throws Exception {
        Backends.CATALOG.respondWith(exchange -> Backend.json(exchange, 200, "[\"" + "a".repeat(5000) + "\"]"));
        var response = get("/api/v1/services", "Accept-Encoding", "gzip");
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(Backends.CATALOG.last().headers()).doesNotContainKey("Accept-Encoding");
    }

    private java.net.http.HttpResponse<String> post(java.net.http.HttpRequest.BodyPublisher body) throws Exception {
        String token = TestTokens.token(builder -> builder.roles("resident"));
        return send(
                "/api/v1/requests",
                request -> request.header("Authorization", "Bearer " + token).POST(body));
    }
}
