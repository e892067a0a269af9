package ae.sharjah.digital.platform.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.RealServers;
import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.platform.starter.sample.Browser;
import ae.sharjah.digital.platform.starter.sample.SampleService;
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

/** A service that has never yet heard of its issuer, which is away in every way there is and then comes. */
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

    private final Browser service;

    IssuerUnavailableTest(@LocalServerPort int port) {
        service = new Browser(port);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("platform.security.issuer", ISSUER::address);
    }

    @AfterAll
    static void ends() {
        ISSUER.stop();
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HAS_NO_KEYS", "SOUND"})
    void saysThatItCannotCheckRatherThanThatTheTokenIsWrong(UnavailableIssuer.Way way) {
        ISSUER.is(way);
        assertUnavailable(items(resident()));
    }

    @Order(2)
    @Test
    void letsNoCallerWaitForTheOthersWhileTheIssuerHangs() throws Exception {
        ISSUER.is(UnavailableIssuer.Way.HANGS);
        long before = System.nanoTime();
        var answers = new ArrayList<Future<Browser.Answer>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                answers.add(callers.submit(() -> items(resident())));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(BOUND);
        for (Future<Browser.Answer> answer : answers) {
            assertUnavailable(answer.get());
        }
    }

    @Order(3)
    @Test
    void servesOpenAddressesMeanwhile() {
        ISSUER.is(UnavailableIssuer.Way.HANGS);
        assertThat(service.get("/api/v1/open/greeting").status()).isEqualTo(200);
    }

    @Order(4)
    @Test
    void saysTheSameWhenOnlyTheKeysAreAway() {
        ISSUER.is(UnavailableIssuer.Way.HAS_NO_KEYS);
        assertUnavailable(items(resident()));
    }

    @Order(5)
    @Test
    void recoversByItselfAndThenTellsWrongTokensFromItsOwnTrouble() {
        ISSUER.is(UnavailableIssuer.Way.SOUND);
        assertThat(items(resident()).status()).isEqualTo(200);
        String forged = TestTokens.token(token -> token.issuer(ISSUER.address())
                .audience("sample")
                .roles("resident")
                .signedByAnotherKey());
        var refused = items(forged);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("token-invalid");

        // Its keys are known now, so the issuer is not needed for a while.
        ISSUER.is(UnavailableIssuer.Way.HANGS);
        assertThat(items(resident()).status()).isEqualTo(200);
        assertThat(items(forged).status()).isEqualTo(401);
    }

    private static void assertUnavailable(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("temporarily-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    private Browser.Answer items(String token) {
        return service.get("/api/v1/items", "Authorization", "Bearer " + token);
    }

    private static String resident() {
        return TestTokens.token(token -> token.issuer(ISSUER.address())
                .audience("sample")
                .roles("resident")
                .subject(UUID.randomUUID()));
    }
}
