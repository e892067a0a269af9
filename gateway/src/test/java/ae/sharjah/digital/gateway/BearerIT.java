package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import ae.sharjah.digital.local.fixture.TokenRecipe;
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
        refused(recipe -> recipe.expiresIn(Duration.ofSeconds(-1)));
    }

    @Test
    void refusesATokenOfAnotherKey() throws Exception {
        refused(TokenRecipe::signedByAnotherKey);
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        refused(recipe -> recipe.issuer("https://elsewhere.example/realms/platform"));
    }

    @Test
    void refusesAnIdToken() throws Exception {
        refused(recipe -> recipe.typ("ID"));
    }

    @Test
    void refusesAMalformedToken() throws Exception {
        var answer = get("/api/v1/me", "Authorization", "Bearer nonsense");
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesACachedTokenAfterItsExpiry() throws Exception {
        String token = TestTokens.token(recipe -> recipe.expiresIn(Duration.ofSeconds(2)));
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
        String token = TestTokens.token(recipe -> recipe.roles("resident"));
        var answer = send(
                "/api/v1/requests",
                request -> request.header("Authorization", "bearer " + token)
                        .header("Cookie", "__Host-SESSION=stolen")
                        .header("If-Match", "\"1\"")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(Backends.REQUEST.last().header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(Backends.REQUEST.last().header("If-Match")).isEqualTo("\"1\"");
        assertThat(sessions()).isEqualTo(before);
    }

    private void refused(Consumer<TokenRecipe> flaw) throws Exception {
        var answer = get(
                "/api/v1/me", "Authorization", "Bearer " + TestTokens.token(flaw), "Accept-Language", "ar-AE,en;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"code\":\"token-invalid\"", "جلسة الدخول غير صالحة");
        assertThat(Backends.IDENTITY.seen()).isEmpty();
    }

    private long sessions() {
        return jdbc.sql("SELECT count(*) FROM spring_session").query(Long.class).single();
    }
}
