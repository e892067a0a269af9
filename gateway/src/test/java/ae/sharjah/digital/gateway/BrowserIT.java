package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestSignIn;
import ae.sharjah.digital.local.fixture.TestTokens;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrowserIT extends RunningGateway {
    private static final String SESSION = "__Host-SESSION";

    private final UUID person = UUID.randomUUID();
    private Browser browser = new Browser(java.net.URI.create("http://unset"));

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void signInAsAResident() {
        TestSignIn.user(builder -> builder.subject(person).roles("resident").audience("request-service"));
        browser = new Browser(at("/"));
    }

    @Test
    void signsInAndReturnsToThePortal() throws Exception {
        var response = browser.signIn();

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.location(response)).isEqualTo("/");
        assertThat(browser.cookieLine(SESSION))
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain", "Max-Age");
        assertThat(browser.cookieLine("XSRF-TOKEN")).contains("; Secure").doesNotContain("HttpOnly");
    }

    @Test
    void signsInWithProofKeyAndNonce() throws Exception {
        assertThat(Browser.location(browser.get("/oauth2/authorization/platform")))
                .startsWith(TestTokens.issuer() + "/protocol/openid-connect/auth?")
                .contains("response_type=code", "client_id=gateway", "code_challenge_method=S256", "nonce=", "state=")
                .contains("redirect_uri=http://localhost:8080/login/oauth2/code/platform");
    }

    @Test
    void changesTheSessionIdentifierAtSignIn() throws Exception {
        browser.get("/oauth2/authorization/platform");
        String before = browser.cookie(SESSION);
        browser.signIn();
        assertThat(before).isNotNull();
        assertThat(browser.cookie(SESSION)).isNotNull().isNotEqualTo(before);
    }

    @Test
    void forwardsTheSessionsTokenAndNoCredentialsOfTheBrowser() throws Exception {
        browser.signIn();
        var response = browser.get("/api/v1/me");

        assertThat(response.statusCode()).isEqualTo(200);
        Backend.Seen seen = Backends.IDENTITY.last();
        String token = String.valueOf(seen.header("Authorization")).substring("Bearer ".length());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo(person.toString());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("typ"))
                .isEqualTo("Bearer");
        assertThat(seen.headers()).doesNotContainKey("Cookie");
        assertThat(response.headers().map().toString()).doesNotContain(token);
    }

    @Test
    void storesTokensEncrypted() throws Exception {
        browser.signIn();
        browser.get("/api/v1/me");
        String token =
                String.valueOf(Backends.IDENTITY.last().header("Authorization")).substring("Bearer ".length());

        List<byte[]> stored =
                jdbc.sql("""
                        SELECT attribute_bytes FROM spring_session_attributes
                          JOIN spring_session ON primary_id = session_primary_id WHERE principal_name = ?""").param(person.toString()).query(byte[].class).list();

        assertThat(stored).hasSizeGreaterThanOrEqualTo(2);
        for (byte[] bytes : stored) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(token, "eyJ", person.toString(), "StoredTokens", "springframework");
        }
    }

    @Test
    void sendsNoSessionTokenToTheCatalogue() throws Exception {
        browser.signIn();
        assertThat(browser.get("/api/v1/services").statusCode()).isEqualTo(200);
        assertThat(Backends.CATALOG.last().header("Authorization")).isNull();
    }

    @Test
    void refusesWritesWithoutTheCsrfToken() throws Exception {
        browser.signIn();
        var response = browser.send(
                "/api/v1/requests",
                request -> request.header("Accept-Language", "en").POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("csrf-token-missing");
        assertThat(Backends.REQUEST.seen()).isEmpty();
    }

    @Test
    void acceptsWritesWithTheCsrfToken() throws Exception {
        browser.signIn();
        var response = browser.send(
                "/api/v1/requests",
                request -> request.header("X-XSRF-TOKEN", csrf())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k1")
                        .POST(BodyPublishers.ofString("{\"a\":1}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Backends.REQUEST.last().body()).isEqualTo("{\"a\":1}");
        assertThat(Backends.REQUEST.last().header("Idempotency-Key")).isEqualTo("k1");
        assertThat(Backends.REQUEST.last().headers()).doesNotContainKey("X-xsrf-token");
    }

    @Test
    void signsOutAtTheIssuerTooWithThePortalsForm() throws Exception {
        browser.signIn();
        var response = browser.send(
                "/logout",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + csrf())));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Browser.location(response))
                .startsWith(TestTokens.issuer() + "/protocol/openid-connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http://localhost:8080/");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(sessionsOf(person)).isZero();
    }

    @Test
    void refreshesTokensOnceForConcurrentRequests() throws Exception {
        TestSignIn.setAccessTokenLifetime(Duration.ofSeconds(10));
        browser.signIn();
        browser.get("/");
        TestSignIn.setAccessTokenLifetime(Duration.ofMinutes(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = Stream.<Callable<Integer>>generate(() -> () -> new Browser(at("/"))
                            .send(
                                    "/api/v1/me",
                                    request -> request.header("Cookie", SESSION + "=" + browser.cookie(SESSION)))
                            .statusCode())
                    .limit(20)
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        }
        assertThat(TestSignIn.refreshCount()).isEqualTo(1);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(TestSignIn.refreshCount()).isEqualTo(1);
    }

    @Test
    void endsTheSessionWhenTheIssuerRefusesToRefresh() throws Exception {
        TestSignIn.setAccessTokenLifetime(Duration.ofSeconds(10));
        browser.signIn();
        TestSignIn.refuseRefresh();

        HttpResponse<String> response = browser.get("/api/v1/me");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("session-ended");
        assertThat(sessionsOf(person)).isZero();
        assertThat(browser.get("/api/v1/me").body()).contains("unauthenticated");
    }

    @Test
    void endsASessionAtItsLongestLifetime() throws Exception {
        browser.signIn();
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        jdbc.sql("UPDATE spring_session SET creation_time = creation_time - ? WHERE principal_name = ?")
                .params(Duration.ofHours(8).toMillis(), person.toString())
                .update();
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void doesNotAcceptAForgedCallback() throws Exception {
        browser.get("/oauth2/authorization/platform");
        var response = browser.get("/login/oauth2/code/platform?code=stolen&state=guessed");
        assertThat(Browser.location(response)).isEqualTo("/?sign-in=failed");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private String csrf() {
        return String.valueOf(browser.cookie("XSRF-TOKEN"));
    }

    private long sessionsOf(UUID somebody) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                .param(somebody.toString())
                .query(Long.class)
                .single();
    }
}
