package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.local.fixture.PostgresServer;
import ae.sharjah.digital.local.fixture.TestServers;
import ae.sharjah.digital.local.fixture.TestSignIn;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class RestartIT {
    private final PostgresServer server = TestServers.postgres();
    private final String database = server.jdbcUrl(server.createDatabase());

    @Test
    void preservesSessionsAcrossARestart() throws Exception {
        TestSignIn.user(builder -> builder.subject(new UUID(7, 7)).roles("resident"));
        Browser browser;
        try (var gateway = start(TestTokens.issuer())) {
            browser = new Browser(address(gateway));
            browser.signIn();
            assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
        try (var gateway = start(TestTokens.issuer())) {
            assertThat(browser.movedTo(address(gateway)).get("/api/v1/me").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void acceptsANewKeyBesideTheOldOneAndRequiresSignInWithoutTheOldOne() throws Exception {
        TestSignIn.user(builder -> builder.subject(new UUID(7, 8)).roles("resident"));
        String next = RunningGateway.SESSION_KEY.replace('A', 'B');
        Browser browser;
        try (var gateway = start(TestTokens.issuer())) {
            browser = new Browser(address(gateway));
            browser.signIn();
        }
        try (var gateway = start(TestTokens.issuer(), next + "," + RunningGateway.SESSION_KEY)) {
            browser = browser.movedTo(address(gateway));
            assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
        try (var gateway = start(TestTokens.issuer(), next)) {
            browser = browser.movedTo(address(gateway));
            assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
            browser.signIn();
            assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotStartWithoutAValidSessionKey() {
        for (String key : List.of("", "c2hvcnQ", "no base64!")) {
            assertThatThrownBy(() -> start(TestTokens.issuer(), key).close())
                    .rootCause()
                    .hasMessageContaining("session key");
        }
    }

    @Test
    void refreshesTokensOnceForConcurrentRequestsAtSeveralReplicas() throws Exception {
        TestSignIn.user(builder -> builder.subject(new UUID(7, 9)).roles("resident"));
        TestSignIn.setAccessTokenLifetime(Duration.ofSeconds(10));
        try (var first = start(TestTokens.issuer());
                var second = start(TestTokens.issuer());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Browser browser = new Browser(address(first));
            browser.signIn();
            TestSignIn.setAccessTokenLifetime(Duration.ofMinutes(5));
            var responses = new ArrayList<Future<Integer>>();
            for (int number = 0; number < 20; number++) {
                Browser tab = browser.movedTo(address(number % 2 == 0 ? first : second));
                responses.add(threads.submit(() -> tab.get("/api/v1/me").statusCode()));
            }
            for (var response : responses) {
                assertThat(response.get()).isEqualTo(200);
            }
            assertThat(TestSignIn.refreshCount()).isEqualTo(1);
        }
    }

    @Test
    void startsAndServesPublicAddressesWhileTheIssuerIsUnavailable() throws Exception {
        try (var gateway = start("http://127.0.0.1:1/realms/platform")) {
            var browser = new Browser(address(gateway));
            assertThat(browser.get("/api/v1/services").statusCode()).isEqualTo(200);
            assertThat(Browser.location(browser.get("/oauth2/authorization/platform")))
                    .isEqualTo("/?sign-in=unavailable");
            String token = TestTokens.token(builder -> builder.roles("resident"));
            var response = new Browser(address(gateway))
                    .send("/api/v1/me", request -> request.header("Authorization", "Bearer " + token));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("sign-in-unavailable");
        }
    }

    private ConfigurableApplicationContext start(String issuer) {
        return start(issuer, RunningGateway.SESSION_KEY);
    }

    private ConfigurableApplicationContext start(String issuer, String sessionKeys) {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password(),
                        "--gateway.sign-in.issuer=" + issuer,
                        "--gateway.sign-in.client-secret=test-secret",
                        "--SESSION_KEYS=" + sessionKeys,
                        "--gateway.backends.catalog=" + Backends.CATALOG.address(),
                        "--gateway.backends.identity=" + Backends.IDENTITY.address());
    }

    private static URI address(ConfigurableApplicationContext gateway) {
        return URI.create("http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port") + "/");
    }
}
