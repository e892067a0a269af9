package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestSignIn;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Every refused request counts against its address, and its response shows the remaining rate. */
@TestPropertySource(properties = {"gateway.limits.address.per-second=5", "gateway.limits.address.burst=20"})
class RefusalsAreCountedIT extends RunningGateway {

    @BeforeEach
    void waitUntilTheAddressIsAdmitted() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> get("/").statusCode() == 200);
    }

    @Test
    void countsForgedRequestsWithoutASession() throws Exception {
        runsDry(
                403,
                "csrf-token-missing",
                "/api/v1/requests",
                request -> request.header("Cookie", "a=b").POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void countsForgedRequestsWithASession() throws Exception {
        TestSignIn.user(builder -> builder.subject(UUID.randomUUID()).roles("resident"));
        var browser = new Browser(at("/"));
        browser.signIn();
        String cookie = "__Host-SESSION=" + browser.cookie("__Host-SESSION");
        runsDry(
                403,
                "csrf-token-missing",
                "/api/v1/requests",
                request -> request.header("Cookie", cookie).POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void countsClaimsOfUnknownSessions() throws Exception {
        runsDry(
                401,
                "unauthenticated",
                "/api/v1/me",
                request -> request.header("Cookie", "__Host-SESSION=" + UUID.randomUUID()));
    }

    @Test
    void countsBodiesOverTheLimit() throws Exception {
        runsDry(
                413,
                "body-too-large",
                "/api/v1/requests",
                request -> request.POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1])));
    }

    @Test
    void countsRefusedAddresses() throws Exception {
        runsDry(400, "address-refused", "/api/v1/services;x", request -> {});
    }

    @Test
    void countsMalformedRequests() throws Exception {
        runsDry(415, "unsupported-media-type", "/api/v1/services", request -> request.header("Content-Type", "*/*"));
    }

    @Test
    void countsRequestsWithTwoTokens() throws Exception {
        String token = "Bearer " + TestTokens.token(builder -> builder.roles("resident"));
        runsDry(401, "unauthenticated", "/api/v1/me", request -> request.header("Authorization", token + ", " + token));
    }

    private void runsDry(int status, String code, String path, Consumer<HttpRequest.Builder> request) throws Exception {
        HttpResponse<String> first = send(path, request);
        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(first.body()).contains("\"code\":\"" + code + "\"");
        assertThat(first.headers().allValues("RateLimit-Policy")).containsExactly("\"address\";q=20;w=4");
        assertThat(first.headers().allValues("RateLimit")).hasSize(1);
        HttpResponse<String> response = first;
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (response.statusCode() == status && System.nanoTime() < end) {
            response = send(path, request);
        }
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("too-many-requests");
    }
}
