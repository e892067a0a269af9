package ae.sharjah.digital.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.RealServers;
import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.starter.sample.SampleService;
import ae.sharjah.digital.platform.starter.sample.TestClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests a service that has never reached its issuer, which is first unavailable in several ways and then available. */
@RealServers(kafka = false)
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "platform.outbox.enabled=false"})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IssuerUnavailableTest {
    private static final UnavailableIssuer ISSUER = new UnavailableIssuer();
    private static final int CALLERS = 20;
    private static final Duration BOUND = Duration.ofSeconds(8);

    private final TestClient service;

    IssuerUnavailableTest(@LocalServerPort int port) {
        service = new TestClient(port);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("platform.security.issuer", ISSUER::address);
    }

    @AfterAll
    static void stopsIssuer() {
        ISSUER.stop();
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"KEYS_UNAVAILABLE", "WORKS"})
    void respondsUnavailableInsteadOfRefusingTheToken(UnavailableIssuer.Behaviour way) {
        ISSUER.setBehaviour(way);
        assertUnavailable(items(resident()));
    }

    @Order(2)
    @Test
    void limitsTheWaitOfEveryCallerWhileTheIssuerHangs() throws Exception {
        ISSUER.setBehaviour(UnavailableIssuer.Behaviour.HANGS);
        long before = System.nanoTime();
        var answers = new ArrayList<Future<TestClient.Response>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                answers.add(callers.submit(() -> items(resident())));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(BOUND);
        for (Future<TestClient.Response> answer : answers) {
            assertUnavailable(answer.get());
        }
    }

    @Order(3)
    @Test
    void servesPublicAddressesWhileTheIssuerHangs() {
        ISSUER.setBehaviour(UnavailableIssuer.Behaviour.HANGS);
        assertThat(service.get("/api/v1/open/greeting").status()).isEqualTo(200);
    }

    @Order(4)
    @Test
    void respondsUnavailableWhenOnlyTheKeysAreUnavailable() {
        ISSUER.setBehaviour(UnavailableIssuer.Behaviour.KEYS_UNAVAILABLE);
        assertUnavailable(items(resident()));
    }

    @Order(5)
    @Test
    void recoversAndThenRefusesOnlyInvalidTokens() {
        ISSUER.setBehaviour(UnavailableIssuer.Behaviour.WORKS);
        assertThat(items(resident()).status()).isEqualTo(200);
        String forged = TestTokens.token(builder -> builder.issuer(ISSUER.address())
                .audience("sample")
                .roles("resident")
                .signedByAnotherKey());
        var refused = items(forged);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("token-invalid");

        // The keys are cached now, so the issuer is not needed for a while.
        ISSUER.setBehaviour(UnavailableIssuer.Behaviour.HANGS);
        assertThat(items(resident()).status()).isEqualTo(200);
        assertThat(items(forged).status()).isEqualTo(401);
    }

    private static void assertUnavailable(TestClient.Response answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("temporarily-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    private TestClient.Response items(String token) {
        return service.get("/api/v1/items", "Authorization", "Bearer " + token);
    }

    private static String resident() {
        return TestTokens.token(builder -> builder.issuer(ISSUER.address())
                .audience("sample")
                .roles("resident")
                .subject(UUID.randomUUID()));
    }
}
