package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokenBuilder;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BearerIT extends RunningGateway {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void refusesAnExpiredToken() throws Exception {
        refused(builder -> builder.expiresIn(Duration.ofSeconds(-61)));
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        refused(TestTokenBuilder::signedByAnotherKey);
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        refused(builder -> builder.issuer("https://elsewhere.example/realms/platform"));
    }

    @Test
    void refusesAnIdToken() throws Exception {
        refused(builder -> builder.typ("ID"));
    }

    @Test
    void refusesAMalformedToken() throws Exception {
        var response = get("/api/v1/me", "Authorization", "Bearer nonsense");
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesACachedTokenAfterItsExpiry() throws Exception {
        String token = TestTokens.token(builder -> builder.expiresIn(Duration.ofSeconds(-58)));
        assertThat(get("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() ->
                        get("/api/v1/me", "Authorization", "Bearer " + token).statusCode() == 401);
    }

    @Test
    void writesWithoutCsrfTokenAndOpensNoSession() throws Exception {
        long before = sessions();
        String token = TestTokens.token(builder -> builder.roles("resident"));
        var response = send(
                "/api/v1/requests",
                request -> request.header("Authorization", "bearer " + token)
                        .header("Cookie", "__Host-SESSION=stolen")
                        .header("If-Match", "\"1\"")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
        assertThat(Backends.REQUEST.last().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(Backends.REQUEST.last().header("If-Match")).isEqualTo("\"1\"");
        assertThat(sessions()).isEqualTo(before);
    }

    private void refused(Consumer<TestTokenBuilder> flaw) throws Exception {
        var response = get(
                "/api/v1/me", "Authorization", "Bearer " + TestTokens.token(flaw), "Accept-Language", "ar-AE,en;q=0.5");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(response.body()).contains("\"code\":\"token-invalid\"", "جلسة الدخول غير صالحة");
        assertThat(Backends.IDENTITY.seen()).isEmpty();
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }
}
